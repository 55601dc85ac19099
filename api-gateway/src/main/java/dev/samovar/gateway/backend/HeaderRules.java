package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which header fields API Gateway keeps to itself, on the way to backends and back, as recorded from AWS. */
public final class HeaderRules {
    private static final String HEADER_MAPPING = "integration.request.header.";
    private static final String REMAPPED = "x-amzn-Remapped-";
    private static final String SIGNATURE = "AWS4-HMAC-SHA256";

    private static final Set<String> ILLEGAL =
            Set.of("content-length", "transfer-encoding", "x-amzn-trace-id", "x-amzn-apigateway-api-id");
    private static final Set<String> ILLEGAL_TOWARD_AWS =
            Set.of("authorization", "connection", "expect", "proxy-authenticate", "te");

    private static final Set<String> NEVER_SENT = Set.of("expect", "proxy-authenticate", "te");
    private static final Set<String> NOT_PASSED_BY_PROXY = Set.of("host", "content-encoding", "via");

    private static final Set<String> REMAPPED_ALWAYS = Set.of("connection", "content-length", "date", "server");
    private static final Set<String> REMAPPED_OF_BACKENDS = Set.of(
            "authorization",
            "content-md5",
            "expect",
            "host",
            "max-forwards",
            "proxy-authenticate",
            "trailer",
            "upgrade",
            "user-agent",
            "www-authenticate");

    private HeaderRules() {}

    /** Whether no mapping may set a field toward a backend: a request that tries is answered 500. */
    public static boolean isIllegal(IntegrationType type, String name) {
        String key = key(name);
        return ILLEGAL.contains(key) || (isAws(type) && ILLEGAL_TOWARD_AWS.contains(key));
    }

    /** A field that an integration sets and must not. */
    static Optional<String> illegalMapping(Integration integration) {
        return integration.requestParameters().keySet().stream()
                .filter(mapping -> mapping.startsWith(HEADER_MAPPING))
                .map(mapping -> mapping.substring(HEADER_MAPPING.length()))
                .filter(name -> isIllegal(integration.type(), name))
                .findFirst();
    }

    /** Whether a field is left out toward a backend, although a mapping may have set it. */
    public static boolean isSent(IntegrationType type, Field field) {
        String key = key(field.name());
        return !NEVER_SENT.contains(key)
                && !(isAws(type) && key.equals("referer"))
                && !(type.isHttp() && key.equals("via"));
    }

    /** Whether a field of the client's reaches the backend of a proxy for HTTP, unless a mapping sets it. */
    public static boolean isPassed(Field field) {
        String key = key(field.name());
        return !NOT_PASSED_BY_PROXY.contains(key)
                && !(key.equals("authorization") && field.value().startsWith(SIGNATURE));
    }

    /** What clients get of a backend's, or a mapping's, header fields: some by another name, some not at all. */
    public static Headers towardClient(IntegrationType type, Headers headers) {
        List<Field> fields = new ArrayList<>(headers.fields().size());
        for (Field field : headers.fields()) {
            String key = key(field.name());
            if (isRemapped(type, key)) {
                fields.add(new Field(REMAPPED + field.name(), field.value()));
            } else if (!isDropped(type, key)) {
                fields.add(field);
            }
        }
        return Headers.of(fields);
    }

    private static boolean isRemapped(IntegrationType type, String key) {
        return REMAPPED_ALWAYS.contains(key) || (type != IntegrationType.MOCK && REMAPPED_OF_BACKENDS.contains(key));
    }

    private static boolean isDropped(IntegrationType type, String key) {
        return key.equals("transfer-encoding")
                || (type == IntegrationType.HTTP_PROXY && (key.equals("content-encoding") || key.equals("via")));
    }

    private static boolean isAws(IntegrationType type) {
        return type == IntegrationType.AWS || type == IntegrationType.AWS_PROXY;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
