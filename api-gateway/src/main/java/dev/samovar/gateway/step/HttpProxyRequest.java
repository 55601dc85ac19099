package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.HeaderRules;
import dev.samovar.gateway.backend.RequestHeaders;
import dev.samovar.gateway.backend.Target;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeValues;
import dev.samovar.gateway.rest.Integration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a proxied web server is asked: what the client asked, with what the integration's parameters add or replace. */
final class HttpProxyRequest {
    private static final String HEADER = "integration.request.header.";
    private static final String QUERY = "integration.request.querystring.";
    private static final String PATH = "integration.request.path.";

    private final Exchange exchange;
    private final Integration integration;
    private final ExchangeValues values;

    private HttpProxyRequest(Exchange exchange) {
        this.exchange = exchange;
        integration = exchange.route().method().integration();
        values = new ExchangeValues(exchange);
    }

    static BackendRequest of(Exchange exchange, Target.Http target, String verb) {
        return new HttpProxyRequest(exchange).make(target, verb);
    }

    private BackendRequest make(Target.Http target, String verb) {
        String uri = target.uri().render(exchange.release().stageVariables());
        List<Headers.Field> fields = new ArrayList<>();
        for (Headers.Field field : RequestHeaders.forwarded(
                        exchange.request(), exchange.id().traceId())
                .fields()) {
            if (HeaderRules.isPassed(field)) {
                fields.add(field);
            }
        }
        var query = new StringBuilder(exchange.request().query().raw());
        for (Map.Entry<String, String> mapping : integration.requestParameters().entrySet()) {
            Optional<String> value = value(mapping.getValue());
            if (value.isEmpty()) {
                continue;
            }
            String key = mapping.getKey();
            if (key.startsWith(HEADER)) {
                String name = key.substring(HEADER.length());
                fields.removeIf(field -> field.name().equalsIgnoreCase(name));
                fields.add(new Headers.Field(name, value.get()));
            } else if (key.startsWith(QUERY)) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(key.substring(QUERY.length()), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value.get(), StandardCharsets.UTF_8));
            } else if (key.startsWith(PATH)) {
                uri = uri.replace("{" + key.substring(PATH.length()) + "}", value.get());
            }
        }
        return new BackendRequest(
                verb,
                uri,
                Headers.of(fields),
                QueryString.parse(query.toString()),
                exchange.request().body(),
                IntegrateStep.timeout(integration));
    }

    private Optional<String> value(String source) {
        return source.length() >= 2 && source.startsWith("'") && source.endsWith("'")
                ? Optional.of(source.substring(1, source.length() - 1))
                : values.apply(source).map(Object::toString).filter(text -> !text.isEmpty());
    }
}
