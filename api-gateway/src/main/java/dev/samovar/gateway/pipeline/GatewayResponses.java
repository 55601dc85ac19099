package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.deploy.FailureTemplates.FailureTemplate;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.rest.FailureType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers failures as an API's owner wants them answered, or else as AWS does. */
public final class GatewayResponses implements Pipeline.FailureReply {
    private static final String ERROR_TYPE = "x-amzn-ErrorType";
    private static final String CONTENT_TYPE = "Content-Type";

    @Override
    public GatewayReply of(Exchange exchange, Failure failure) {
        Optional<FailureTemplate> template = exchange.api().failures().find(failure.type());
        var values = new ExchangeValues(exchange);
        MediaType accepted = exchange.request()
                .headers()
                .last("Accept")
                .map(MediaType::first)
                .orElse(MediaType.JSON);
        Optional<VariableText> body = template.flatMap(own -> own.body(accepted));
        List<Headers.Field> headers = new ArrayList<>();
        headers.add(new Headers.Field(ERROR_TYPE, failure.errorType()));
        template.ifPresent(own -> headers.addAll(headers(own.headers(), values)));
        var all = Headers.of(headers);
        if (!all.has(CONTENT_TYPE)) {
            all = all.plus(CONTENT_TYPE, MediaType.JSON.name());
        }
        return new GatewayReply(
                template.flatMap(FailureTemplate::status).orElse(failure.status()),
                all,
                body.map(text -> text.render(values, ""))
                        .orElseGet(() -> standard(exchange, failure))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Headers.Field> headers(Map<String, String> sources, ExchangeValues values) {
        List<Headers.Field> fields = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (source.length() >= 2 && source.startsWith("'") && source.endsWith("'")) {
                fields.add(new Headers.Field(name, source.substring(1, source.length() - 1)));
            } else {
                values.apply(source).ifPresent(value -> fields.add(new Headers.Field(name, value.toString())));
            }
        });
        return fields;
    }

    /* As recorded: one type spells its only member differently, and calls of functions put a space after it. */
    private static String standard(Exchange exchange, Failure failure) {
        String member = failure.type() == FailureType.ACCESS_DENIED ? "Message" : "message";
        String colon = isOfFunction(exchange, failure) ? ": " : ":";
        return "{\"" + member + "\"" + colon
                + failure.message().map(JsonText::quote).orElse("null") + "}";
    }

    private static boolean isOfFunction(Exchange exchange, Failure failure) {
        return switch (failure.type()) {
            case INTEGRATION_FAILURE, INTEGRATION_TIMEOUT ->
                exchange.routeIfKnown()
                        .filter(route -> route.method().target() instanceof Target.Function)
                        .isPresent();
            default -> false;
        };
    }
}
