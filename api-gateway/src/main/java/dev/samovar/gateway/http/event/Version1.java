package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.gateway.event.EventWriter;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.exchange.HttpContext;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.ContextVariables;
import java.io.IOException;
import java.util.List;

/** Writes requests in payload format 1.0, but for the body. */
final class Version1 {

    private Version1() {}

    static void write(JsonGenerator json, HttpExchange exchange, GatewayRequest request) throws IOException {
        var maps = new EventWriter(json);
        json.writeStringField("resource", resource(exchange));
        json.writeStringField("path", exchange.fullPath());
        json.writeStringField("httpMethod", request.method());
        maps.headers(request.headers().with("Content-Length", Integer.toString(request.body().length)));
        maps.query(request.query());
        context(json, maps, exchange);
        maps.texts("pathParameters", exchange.pathParameters());
        maps.texts("stageVariables", exchange.stage().stage().stageVariables());
    }

    private static String resource(HttpExchange exchange) {
        return exchange.route().key().isDefault()
                ? HttpRoute.DEFAULT
                : exchange.route().key().path();
    }

    private static void context(JsonGenerator json, EventWriter maps, HttpExchange exchange) throws IOException {
        GatewayRequest request = exchange.request();
        var known = new HttpContext(exchange);
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", exchange.stage().home().account());
        json.writeStringField("apiId", exchange.stage().apiId());
        if (exchange.caller().isPresent()) {
            CallerJson.version1(json, exchange.caller().get());
        }
        json.writeStringField("domainName", request.domainName());
        json.writeStringField("domainPrefix", exchange.stage().apiId());
        json.writeStringField("extendedRequestId", exchange.requestId());
        json.writeStringField("httpMethod", request.method());
        identity(json, maps, known);
        json.writeStringField("path", exchange.fullPath());
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("requestId", exchange.requestId());
        json.writeStringField("requestTime", ContextVariables.requestTime(request.receivedAt()));
        json.writeNumberField("requestTimeEpoch", request.receivedAt().toEpochMilli());
        json.writeStringField("resourceId", exchange.route().route().routeKey());
        json.writeStringField("resourcePath", resource(exchange));
        json.writeStringField("stage", exchange.stage().stage().stageName());
        json.writeEndObject();
    }

    private static final List<String> IDENTITY = List.of(
            "accessKey",
            "accountId",
            "caller",
            "cognitoAuthenticationProvider",
            "cognitoAuthenticationType",
            "cognitoIdentityId",
            "cognitoIdentityPoolId",
            "principalOrgId",
            "sourceIp",
            "user",
            "userAgent",
            "userArn");

    private static void identity(JsonGenerator json, EventWriter maps, HttpContext known) throws IOException {
        json.writeObjectFieldStart("identity");
        for (String name : IDENTITY) {
            maps.textOrNull(
                    name, known.find("identity." + name).map(Object::toString).orElse(null));
        }
        json.writeEndObject();
    }
}
