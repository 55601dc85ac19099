package dev.samovar.gateway.server;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a request of what HTTP brought: without the fields that AWS drops on arrival, with those that it adds. */
final class RequestReader {
    /** Belongs to the connection, or to nobody: never seen behind the gateway, as recorded. */
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-length",
            "content-md5",
            "expect",
            "max-forwards",
            "proxy-authenticate",
            "server",
            "te",
            "transfer-encoding",
            "trailer",
            "upgrade",
            "www-authenticate");

    private static final String HOST = "Host";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final CharSequence METHOD_OVERRIDE = HttpHeaders.createOptimized("X-HTTP-Method-Override");
    /* To count them would take longer than the rest of the list does. */
    private static final int FIELDS_USUAL = 16;
    private static final int HTTP_PORT = 80;

    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @param basePath of a custom domain
     * @param path below the stage
     * @param traceId the trace header that it goes on with
     */
    static GatewayRequest read(
            HttpServerRequest http, String basePath, String path, byte[] body, String traceId, Instant receivedAt) {
        /* Nobody has looked for the name of who connected, so this is the address, written out once a connection. */
        String sourceIp = http.remoteAddress().host();
        SocketAddress here = http.localAddress();
        int port = here == null ? HTTP_PORT : here.port();
        String host = Framing.host(http).orElse("localhost");
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon >= 0 && host.indexOf(']', colon) < 0;
        return new GatewayRequest(
                Optional.ofNullable(http.getHeader(METHOD_OVERRIDE))
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .orElse(http.method().name()),
                basePath,
                http.path(),
                path.isEmpty() ? "/" : path,
                QueryString.parse(Optional.ofNullable(http.query()).orElse("")),
                headers(http, sourceIp, port, traceId),
                body,
                hasPort ? host.substring(0, colon) : host,
                port,
                sourceIp,
                receivedAt);
    }

    private static Headers headers(HttpServerRequest http, String sourceIp, int port, String traceId) {
        List<Headers.Field> fields = new ArrayList<>(FIELDS_USUAL);
        if (!http.headers().contains(HttpHeaders.HOST)) {
            /* HTTP/2 has it in a place of its own; functions and signatures look for it here. */
            Framing.host(http).ifPresent(host -> fields.add(new Headers.Field(HOST, host)));
        }
        String forwardedFor = sourceIp;
        for (Map.Entry<String, String> field : http.headers()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            switch (name) {
                case "x-forwarded-for" -> forwardedFor = field.getValue() + ", " + sourceIp;
                case "x-forwarded-port", "x-forwarded-proto", "x-amzn-trace-id" -> {}
                default -> {
                    if (!DROPPED.contains(name)) {
                        fields.add(new Headers.Field(field.getKey(), field.getValue()));
                    }
                }
            }
        }
        fields.add(new Headers.Field(FORWARDED_FOR, forwardedFor));
        fields.add(new Headers.Field("X-Forwarded-Port", Integer.toString(port)));
        fields.add(new Headers.Field("X-Forwarded-Proto", "http"));
        fields.add(new Headers.Field("X-Amzn-Trace-Id", traceId));
        return Headers.of(fields);
    }

    /** How long the values of all header fields are together. */
    static int headerBytes(HttpServerRequest http) {
        int length = 0;
        for (Map.Entry<String, String> field : http.headers()) {
            length += field.getValue().length();
        }
        return length;
    }
}
