package dev.samovar.gateway.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** What a request line asks for. */
final class RequestTarget {
    private static final boolean[] ORDINARY = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/?&=-_.~+,:;@!$'()*"
                .chars()
                .forEach(ordinary -> ORDINARY[ordinary] = true);
    }

    private RequestTarget() {}

    /** Whether it is a URI. Only what has unusual characters in it must be looked at closely. */
    static boolean isUri(String target) {
        if (isOrdinary(target)) {
            return true;
        }
        try {
            return !new URI(target).toString().isEmpty();
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    /* Two slashes at the beginning would be followed by a host. */
    private static boolean isOrdinary(String target) {
        if (!target.startsWith("/") || target.startsWith("//")) {
            return false;
        }
        for (byte c : target.getBytes(StandardCharsets.UTF_8)) {
            if (c < 0 || !ORDINARY[c]) {
                return false;
            }
        }
        return true;
    }
}
