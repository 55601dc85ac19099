package dev.samovar.lab.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and times as people say them. */
final class Words {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final double MILLION = 1e6;
    private static final int MILLIS_PER_SECOND = 1_000;

    private Words() {}

    /** Such as {@code 1 d 6 h} or {@code 49 min 2.5 s}. */
    static String time(Duration time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.toDays(), " d");
        add(parts, time.toHoursPart(), " h");
        add(parts, time.toMinutesPart(), " min");
        double seconds = time.toSecondsPart() + time.toNanosPart() / 1e9;
        if (seconds > 0 && parts.size() < 2) {
            parts.add(
                    parts.isEmpty() && seconds < 1
                            ? trimmed((double) time.toNanosPart() / NANOS_PER_MILLI) + " ms"
                            : trimmed(seconds) + " s");
        }
        return parts.isEmpty() ? "0" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + unit);
        }
    }

    /** A latency on an axis: {@code 5 ms}, {@code 20 s}. */
    static String millis(double millis) {
        return millis < MILLIS_PER_SECOND ? trimmed(millis) + " ms" : trimmed(millis / MILLIS_PER_SECOND) + " s";
    }

    /** A number with at most three digits after the point, none of them needless. */
    static String trimmed(double value) {
        String text = String.format(Locale.ROOT, "%,.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Such as {@code 1 call} or {@code 1,200 calls}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A number on an axis, where there is not much room. */
    static String axis(double value) {
        return value < MILLION ? trimmed(value) : trimmed(value / MILLION) + " M";
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The name, or its beginning if there is no room for all of it. */
    static String shortened(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }
}
