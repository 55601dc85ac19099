package dev.samovar.cli.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them, such as {@code 250ms}, {@code 1.5s}, {@code 10m} or {@code 2h}; bare numbers are seconds. */
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)?");

    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final int DIGITS_MAX = 12;

    private Durations() {}

    /**
     * Reads a duration; ISO 8601 is understood too.
     *
     * @throws IllegalArgumentException if it is not one, or negative
     */
    public static Duration parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches() && text.length() <= DIGITS_MAX) {
            String suffix = written.group(2) == null ? "s" : written.group(2);
            Duration unit = UNITS.getOrDefault(suffix, Duration.ZERO);
            BigDecimal nanos = new BigDecimal(written.group(1)).multiply(BigDecimal.valueOf(unit.toNanos()));
            return Duration.ofNanos(nanos.longValue());
        }
        return iso(text);
    }

    private static Duration iso(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException notIso) {
            // Falls through to the same complaint.
        }
        throw new IllegalArgumentException("'" + text + "' is not a duration: write 250ms, 1.5s, 10m or 2h");
    }
}
