package dev.samovar.gateway.authorize.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims as REST APIs hand them on: texts all. */
final class Claims {
    /* These two, and no others, arrive as Java prints dates. */
    private static final Set<String> DATES = Set.of("exp", "iat");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Claims() {}

    static Map<String, String> texts(Map<String, Object> claims) {
        Map<String, String> texts = new HashMap<>();
        claims.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(name, value));
            }
        });
        return Map.copyOf(texts);
    }

    private static String text(String name, Object value) {
        return switch (value) {
            case Number seconds when DATES.contains(name) -> DATE.format(Instant.ofEpochSecond(seconds.longValue()));
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
