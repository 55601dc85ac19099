package dev.samovar.lab.predict;

import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.measure.ConfidenceInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, for people: means with their 95 % confidence intervals over environments. */
public final class MeasurementText {
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final long KILOBYTE = 1L << 10;
    private static final long MEGABYTE = 1L << 20;
    private static final String ROW = "%-10s %18s %18s %18s %14s %10s";

    /** By then most of what a JVM learns of a small function is learnt. */
    private static final int PRACTISED = 8;

    private MeasurementText() {}

    /** The lines of a table. */
    public static List<String> lines(MeasuredFunction function) {
        List<String> lines = new ArrayList<>();
        List<Duration> inits = function.inits();
        Fit fit = Fit.of(inits);
        lines.add("init " + millis(ConfidenceInterval.of(millis(inits))) + " in " + inits.size() + " environments, "
                + (fit.isLogNormal()
                        ? String.format(
                                Locale.ROOT,
                                "log-normal with median %s ms and sigma %.2f",
                                TextTable.number(fit.logNormalMedian().toNanos() / NANOS_PER_MILLISECOND),
                                fit.sigma())
                        : "not log-normal, drawn as measured"));
        lines.add(String.format(ROW, "memory", "first invocation", "2nd to 8th", "later", "allocated each", "used"));
        function.sizes().forEach(size -> lines.add(row(size)));
        return lines;
    }

    private static String row(MeasuredSize size) {
        return String.format(
                Locale.ROOT,
                ROW,
                Prediction.name(size),
                overLives(size, 0, 0),
                overLives(size, 1, PRACTISED - 1),
                overLives(size, PRACTISED, Integer.MAX_VALUE),
                Math.ceilDiv(size.allocatedBytes(), KILOBYTE) + " KB",
                Math.ceilDiv(size.memoryUsedBytes(), MEGABYTE) + " MB");
    }

    /* Invocations of one environment resemble each other: each environment counts once. */
    private static String overLives(MeasuredSize size, int from, int to) {
        double[] means = size.lives().stream()
                .map(life -> life.durations()
                        .subList(
                                Math.min(from, life.durations().size()),
                                Math.min(to, life.durations().size() - 1) + 1))
                .filter(durations -> !durations.isEmpty())
                .mapToDouble(
                        durations -> ConfidenceInterval.of(millis(durations)).mean())
                .toArray();
        return means.length == 0 ? "-" : millis(ConfidenceInterval.of(means));
    }

    private static double[] millis(List<Duration> durations) {
        return durations.stream()
                .mapToDouble(duration -> duration.toNanos() / NANOS_PER_MILLISECOND)
                .toArray();
    }

    private static String millis(ConfidenceInterval interval) {
        String mean = TextTable.number(interval.mean());
        return Double.isInfinite(interval.halfWidth())
                ? mean + " ms"
                : mean + " ±" + TextTable.number(interval.halfWidth()) + " ms";
    }
}
