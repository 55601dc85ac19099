package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The header fields that API Gateway itself adds on the way to backends. */
public final class RequestHeaders {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PORT = "X-Forwarded-Port";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String TRACE_ID = "X-Amzn-Trace-Id";
    private static final String API_ID = "X-Amzn-Apigateway-Api-Id";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final int HTTPS_PORT = 443;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private RequestHeaders() {}

    /** A client's header fields, and who sent them: what functions and proxied servers get to see. */
    public static Headers forwarded(GatewayRequest request, String traceId) {
        List<Field> fields = new ArrayList<>(request.headers().fields().size() + 4);
        String forwardedFor = request.sourceIp();
        for (Field field : request.headers().fields()) {
            if (field.name().equalsIgnoreCase(FORWARDED_FOR)) {
                forwardedFor = field.value() + ", " + request.sourceIp();
            } else if (!isReplaced(field.name())) {
                fields.add(field);
            }
        }
        fields.add(new Field(TRACE_ID, traceId));
        fields.add(new Field(FORWARDED_FOR, forwardedFor));
        fields.add(new Field(FORWARDED_PORT, Integer.toString(request.port())));
        fields.add(new Field(FORWARDED_PROTO, request.port() == HTTPS_PORT ? "https" : "http"));
        return Headers.of(fields);
    }

    private static boolean isReplaced(String name) {
        return name.equalsIgnoreCase(TRACE_ID)
                || name.equalsIgnoreCase(FORWARDED_PORT)
                || name.equalsIgnoreCase(FORWARDED_PROTO);
    }

    /**
     * What is sent to a backend: the mapped fields without those that must not be sent, and the defaults of those that
     * are missing.
     */
    public static Headers complete(
            IntegrationType type, Headers mapped, GatewayRequest request, String apiId, String traceId) {
        List<Field> fields = new ArrayList<>(mapped.fields().size() + 4);
        for (Field field : mapped.fields()) {
            if (HeaderRules.isSent(type, field) && !field.name().equalsIgnoreCase(TRACE_ID)) {
                fields.add(field);
            }
        }
        fields.add(new Field(TRACE_ID, traceId));
        if (type.isHttp()) {
            fields.add(new Field(API_ID, apiId));
        }
        if (!type.isProxy()) {
            addDefault(fields, mapped, "Accept", JSON);
            addDefault(fields, mapped, "User-Agent", "AmazonAPIGateway_" + apiId);
            if (!WITHOUT_BODY.contains(request.method())) {
                addDefault(
                        fields,
                        mapped,
                        CONTENT_TYPE,
                        request.headers().last(CONTENT_TYPE).orElse(JSON));
            }
        }
        return Headers.of(fields);
    }

    private static void addDefault(List<Field> fields, Headers mapped, String name, String value) {
        if (!mapped.has(name)) {
            fields.add(new Field(name, value));
        }
    }
}
