package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.Headers;

/** What clients say about caching. */
public final class CacheControl {
    private static final String HEADER = "Cache-Control";
    private static final String FRESH = "max-age=0";

    private CacheControl() {}

    /** Whether a client wants no cached reply, but a new one in its place. */
    public static boolean asksForFresh(Headers headers) {
        for (Headers.Field field : headers.fields()) {
            if (field.name().equalsIgnoreCase(HEADER) && saysFresh(field.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysFresh(String value) {
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            if (value.substring(from, to).strip().equalsIgnoreCase(FRESH)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
