package dev.samovar.gateway.http.exchange;

import dev.samovar.gateway.http.change.BodyValues;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What variables stand for in parameters and access logs: {@code context.requestId}, {@code request.header.x} and others. */
public final class HttpValues implements Function<String, Optional<Object>> {
    private static final String CONTEXT = "context.";
    private static final String REQUEST = "request.";
    private static final String RESPONSE = "response.";
    private static final String STAGE_VARIABLES = "stageVariables.";
    private static final String HEADER = "header.";
    private static final String QUERY = "querystring.";
    private static final String PATH = "path.";
    private static final String BODY = "body.";

    private final HttpExchange exchange;
    private final HttpContext context;
    private final BodyValues requestBody;
    private final Optional<GatewayReply> response;
    private final BodyValues responseBody;

    public HttpValues(HttpExchange exchange) {
        this(exchange, Optional.empty());
    }

    /** @param response of the backend, if it is known */
    public HttpValues(HttpExchange exchange, Optional<GatewayReply> response) {
        this.exchange = exchange;
        this.response = response;
        context = new HttpContext(exchange);
        requestBody = new BodyValues(exchange.request().body());
        responseBody = new BodyValues(response.map(GatewayReply::body).orElseGet(() -> new byte[0]));
    }

    @Override
    public Optional<Object> apply(String name) {
        if (name.startsWith(CONTEXT)) {
            return context.find(name.substring(CONTEXT.length()));
        }
        if (name.startsWith(REQUEST)) {
            return request(name.substring(REQUEST.length()));
        }
        if (name.startsWith(RESPONSE)) {
            return response.flatMap(reply -> response(reply, name.substring(RESPONSE.length())));
        }
        return name.startsWith(STAGE_VARIABLES)
                ? Optional.ofNullable(
                        exchange.stage().stage().stageVariables().get(name.substring(STAGE_VARIABLES.length())))
                : Optional.empty();
    }

    private Optional<Object> request(String name) {
        GatewayRequest request = exchange.request();
        if (name.equals("path")) {
            return Optional.of(request.path());
        }
        if (name.equals("body")) {
            return text(request.body());
        }
        if (name.startsWith(HEADER)) {
            return joined(request.headers().all(name.substring(HEADER.length())));
        }
        if (name.startsWith(QUERY)) {
            return joined(request.query().all(name.substring(QUERY.length())));
        }
        if (name.startsWith(PATH)) {
            return Optional.ofNullable(exchange.pathParameters().get(name.substring(PATH.length())));
        }
        return name.startsWith(BODY) ? requestBody.find(name.substring(BODY.length())) : Optional.empty();
    }

    private Optional<Object> response(GatewayReply reply, String name) {
        if (name.equals("body")) {
            return text(reply.body());
        }
        if (name.startsWith(HEADER)) {
            return joined(reply.headers().all(name.substring(HEADER.length())));
        }
        return name.startsWith(BODY) ? responseBody.find(name.substring(BODY.length())) : Optional.empty();
    }

    private static Optional<Object> text(byte[] body) {
        return Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    private static Optional<Object> joined(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
