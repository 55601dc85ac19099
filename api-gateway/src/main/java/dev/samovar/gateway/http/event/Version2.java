package dev.samovar.gateway.http.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.ContextVariables;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes requests in payload format 2.0, but for the body. */
final class Version2 {
    private static final String COOKIE = "cookie";

    private Version2() {}

    static void write(JsonGenerator json, HttpExchange exchange, GatewayRequest request) throws IOException {
        String routeKey = exchange.route().route().routeKey();
        json.writeStringField("routeKey", routeKey);
        json.writeStringField("rawPath", exchange.fullPath());
        json.writeStringField("rawQueryString", request.query().raw());
        cookies(json, request.headers());
        headers(json, request);
        query(json, request.query());
        texts(json, "pathParameters", exchange.pathParameters());
        texts(json, "stageVariables", exchange.stage().stage().stageVariables());
        context(json, exchange, routeKey);
    }

    private static void cookies(JsonGenerator json, Headers headers) throws IOException {
        if (!headers.has(COOKIE)) {
            return;
        }
        json.writeArrayFieldStart("cookies");
        for (String header : headers.all(COOKIE)) {
            for (String cookie : header.split(";", -1)) {
                if (!cookie.isBlank()) {
                    json.writeString(cookie.strip());
                }
            }
        }
        json.writeEndArray();
    }

    private static void headers(JsonGenerator json, GatewayRequest request) throws IOException {
        Map<String, String> joined = new LinkedHashMap<>();
        for (Headers.Field field : request.headers().fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (!name.equals(COOKIE)) {
                joined.merge(name, field.value(), (before, value) -> before + "," + value);
            }
        }
        joined.put("content-length", Integer.toString(request.body().length));
        json.writeObjectFieldStart("headers");
        members(json, joined);
        json.writeEndObject();
    }

    private static void query(JsonGenerator json, QueryString query) throws IOException {
        if (query.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("queryStringParameters");
        for (Map.Entry<String, List<String>> parameter : query.all().entrySet()) {
            json.writeStringField(parameter.getKey(), String.join(",", parameter.getValue()));
        }
        json.writeEndObject();
    }

    private static void context(JsonGenerator json, HttpExchange exchange, String routeKey) throws IOException {
        GatewayRequest request = exchange.request();
        LiveHttpStage stage = exchange.stage();
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", stage.home().account());
        json.writeStringField("apiId", stage.apiId());
        json.writeNullField("authentication");
        if (exchange.caller().isPresent()) {
            CallerJson.version2(json, exchange.caller().get());
        }
        json.writeStringField("domainName", request.domainName());
        json.writeStringField("domainPrefix", prefix(request.domainName()));
        json.writeObjectFieldStart("http");
        json.writeStringField("method", request.method());
        json.writeStringField("path", exchange.fullPath());
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("sourceIp", request.sourceIp());
        json.writeStringField("userAgent", request.headers().last("User-Agent").orElse(""));
        json.writeEndObject();
        json.writeStringField("requestId", exchange.requestId());
        json.writeStringField("routeKey", routeKey);
        json.writeStringField("stage", stage.stage().stageName());
        json.writeStringField("time", ContextVariables.requestTime(request.receivedAt()));
        json.writeNumberField("timeEpoch", request.receivedAt().toEpochMilli());
        json.writeEndObject();
    }

    private static String prefix(String domainName) {
        int dot = domainName.indexOf('.');
        return dot < 0 ? domainName : domainName.substring(0, dot);
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeObjectFieldStart(name);
            members(json, texts);
            json.writeEndObject();
        }
    }

    private static void members(JsonGenerator json, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
    }
}
