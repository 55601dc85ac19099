package dev.samovar.lab.experiment;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units, as people write them: {@code 10m}, {@code 2.016 s}, {@code 0.9/s}, {@code 512 MB}. */
public final class Units {
    private static final Pattern WITH_UNIT =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\\s*([A-Za-z]*)");
    private static final Pattern RATE = Pattern.compile("([^/]*)/\\s*([0-9.]*)\\s*([A-Za-z]+)");

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("us", 1e-6),
            Map.entry("ms", 1e-3),
            Map.entry("s", 1.0),
            Map.entry("m", 60.0),
            Map.entry("min", 60.0),
            Map.entry("h", 3_600.0),
            Map.entry("d", 86_400.0));
    private static final Map<String, Long> BYTES = Map.of("b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);
    private static final Map<String, Double> FACTORS = Map.of("", 1.0, "k", 1e3, "M", 1e6);

    private Units() {}

    /** Reads a duration, whose unit is one of us, ms, s, m, min, h, d. */
    public static Duration duration(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        Double seconds = matcher.matches() ? SECONDS.get(matcher.group(2)) : null;
        if (seconds == null) {
            throw new IllegalArgumentException(
                    "expected a duration such as 250ms, 1.5s, 10m, 24h or 14d, not '" + text + "'");
        }
        return Duration.ofNanos(Math.round(Double.parseDouble(matcher.group(1)) * seconds * NANOS_PER_SECOND));
    }

    /** Reads a rate, such as {@code 0.9/s}, {@code 30/min} or {@code 1/5min}. */
    public static double perSecond(String text) {
        Matcher matcher = RATE.matcher(text);
        Double seconds = matcher.matches() ? SECONDS.get(matcher.group(3)) : null;
        if (seconds == null) {
            throw new IllegalArgumentException("expected a rate such as 0.9/s, 30/min or 1/5min, not '" + text + "'");
        }
        double units = matcher.group(2).isEmpty() ? 1 : number(matcher.group(2));
        return number(matcher.group(1).strip()) / (units * seconds);
    }

    /** Reads a size, whose unit is one of B, KB, MB, GB: powers of 1,024. */
    public static long bytes(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        Long bytes = matcher.matches() ? BYTES.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (bytes == null) {
            throw new IllegalArgumentException("expected a size such as 512 MB or 4 GB, not '" + text + "'");
        }
        return Math.round(Double.parseDouble(matcher.group(1)) * bytes);
    }

    /** Reads a number, which may end in k (thousands) or M (millions). */
    public static double number(String text) {
        Matcher matcher = WITH_UNIT.matcher(text);
        Double factor = matcher.matches() ? FACTORS.get(matcher.group(2)) : null;
        if (factor == null) {
            throw new IllegalArgumentException("expected a number such as 3, 0.5 or 20k, not '" + text + "'");
        }
        return Double.parseDouble(matcher.group(1)) * factor;
    }

    /** Reads a number without a fraction. */
    public static long wholeNumber(String text) {
        double number = number(text);
        if (number != Math.rint(number) || number > Long.MAX_VALUE) {
            throw new IllegalArgumentException("expected a whole number, not '" + text + "'");
        }
        return (long) number;
    }
}
