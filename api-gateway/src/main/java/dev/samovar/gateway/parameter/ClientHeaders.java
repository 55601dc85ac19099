package dev.samovar.gateway.parameter;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import dev.samovar.gateway.rest.IntegrationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header fields of a mapped response on their way to the client: some get another name, as recorded from AWS. */
public final class ClientHeaders {
    private static final String REMAPPED = "x-amzn-Remapped-";
    private static final Set<String> RENAMED = Set.of("connection", "content-length", "date", "server");
    private static final Set<String> RENAMED_OF_BACKENDS = Set.of(
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

    private ClientHeaders() {}

    /** What a client gets of the mapped headers; the content type is JSON unless mapped. */
    public static Headers of(Map<String, List<String>> mapped, IntegrationType type) {
        List<Field> fields = new ArrayList<>();
        boolean hasContentType = false;
        for (Map.Entry<String, List<String>> header : mapped.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("transfer-encoding")) {
                continue;
            }
            hasContentType |= name.equals("content-type");
            boolean isRenamed =
                    RENAMED.contains(name) || type != IntegrationType.MOCK && RENAMED_OF_BACKENDS.contains(name);
            for (String value : header.getValue()) {
                fields.add(new Field(isRenamed ? REMAPPED + header.getKey() : header.getKey(), value));
            }
        }
        if (!hasContentType) {
            fields.add(new Field("Content-Type", "application/json"));
        }
        return Headers.of(fields);
    }
}
