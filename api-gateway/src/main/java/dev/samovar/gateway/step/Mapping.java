package dev.samovar.gateway.step;

import dev.samovar.gateway.content.Content;
import dev.samovar.gateway.deploy.Templates.MappingTemplate;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.message.Variables;
import dev.samovar.gateway.parameter.Message;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.ContextVariables;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.template.BodyText;
import dev.samovar.gateway.template.Patience;
import dev.samovar.gateway.template.RequestParameters;
import dev.samovar.gateway.template.TemplateException;
import dev.samovar.gateway.template.TemplateInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the mappings of one exchange are made from. */
final class Mapping {
    private final Exchange exchange;
    private final Variables context;

    Mapping(Exchange exchange) {
        this.exchange = exchange;
        context = new ContextVariables(exchange);
    }

    /** The client's request, for parameters. */
    Message ofRequest() {
        return new Message(
                exchange.route().pathParameters(),
                exchange.request().query(),
                exchange.request().headers(),
                new BodyText(exchange.request().body()),
                context,
                exchange.release().stageVariables());
    }

    /** A backend's response, for parameters. */
    Message ofResponse(Headers headers, byte[] body) {
        return new Message(
                Map.of(),
                QueryString.NONE,
                headers,
                new BodyText(body),
                context,
                exchange.release().stageVariables());
    }

    /**
     * A body as its template makes it; as it is if there is no template.
     *
     * @throws TemplateException if the template does not work, or there is no text for it
     * @throws dev.samovar.gateway.template.Unfinished if the template takes longer than there is patience
     */
    byte[] body(Optional<MappingTemplate> template, Content content, Patience patience) {
        if (template.isEmpty()) {
            return content.bytes();
        }
        if (!(content instanceof Content.Text(String text))) {
            throw new TemplateException("A template needs text, and the body is binary");
        }
        return switch (template.get()) {
            case MappingTemplate.Usable usable ->
                usable.template().render(input(text), patience).getBytes(StandardCharsets.UTF_8);
            case MappingTemplate.Unusable(String reason) -> throw new TemplateException(reason);
        };
    }

    private TemplateInput input(String body) {
        return new TemplateInput(
                new BodyText(body),
                new RequestParameters(
                        exchange.route().pathParameters(),
                        exchange.request().query(),
                        exchange.request().headers()),
                context,
                exchange.authorization().map(Mapping::authorizer).orElseGet(Map::of),
                exchange.release().stageVariables(),
                exchange.overrides());
    }

    private static Map<String, Object> authorizer(Authorization who) {
        Map<String, Object> authorizer = new LinkedHashMap<>(who.context());
        who.principalId().ifPresent(id -> authorizer.put("principalId", id));
        if (!who.claims().isEmpty()) {
            authorizer.put("claims", new LinkedHashMap<>(who.claims()));
        }
        return authorizer;
    }
}
