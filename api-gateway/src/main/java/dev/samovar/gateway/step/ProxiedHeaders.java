package dev.samovar.gateway.step;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header fields of a client that reach a web server behind a proxy. */
final class ProxiedHeaders {
    private static final Set<String> KEPT_BACK = Set.of("host", "content-encoding", "via");
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String SIGNATURE = "AWS4-HMAC-SHA256";
    private static final int HTTPS_PORT = 443;

    private ProxiedHeaders() {}

    /** All but those that stay here or are mapped, and who has sent them. */
    static Headers of(GatewayRequest request, Collection<String> mapped) {
        List<Headers.Field> fields = new ArrayList<>();
        String forwardedFor = request.sourceIp();
        for (Headers.Field field : request.headers().fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.equals("x-forwarded-for")) {
                forwardedFor = field.value() + ", " + request.sourceIp();
            } else if (!isKeptBack(name, field.value()) && mapped.stream().noneMatch(name::equalsIgnoreCase)) {
                fields.add(field);
            }
        }
        fields.add(new Headers.Field(FORWARDED_FOR, forwardedFor));
        fields.add(new Headers.Field("X-Forwarded-Port", Integer.toString(request.port())));
        fields.add(new Headers.Field("X-Forwarded-Proto", request.port() == HTTPS_PORT ? "https" : "http"));
        return Headers.of(fields);
    }

    private static boolean isKeptBack(String name, String value) {
        return KEPT_BACK.contains(name)
                || name.equals("x-forwarded-port")
                || name.equals("x-forwarded-proto")
                || name.equals("authorization") && value.startsWith(SIGNATURE);
    }
}
