package dev.samovar.gateway.message;

import java.util.List;
import java.util.Locale;

/**
 * A media type without its parameters, such as {@code application/json}.
 *
 * @param name in lower case
 */
public record MediaType(String name) {
    public static final MediaType JSON = new MediaType("application/json");

    /** The media type that a {@code Content-Type} header names, or the first that an {@code Accept} header names. */
    public static MediaType first(String header) {
        int end = header.length();
        for (char separator : new char[] {';', ','}) {
            int at = header.indexOf(separator);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        return new MediaType(header.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether one of some patterns is this type: {@code *}{@code /*}, {@code image/*} or the type itself. A wildcard in
     * front of a subtype means nothing.
     */
    public boolean isAmong(List<String> patterns) {
        return patterns.stream().anyMatch(this::matches);
    }

    private boolean matches(String pattern) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        if (wanted.equals("*/*")) {
            return true;
        }
        if (wanted.endsWith("/*")) {
            return name.startsWith(wanted.substring(0, wanted.length() - 1)) && !wanted.startsWith("*");
        }
        return name.equals(wanted);
    }
}
