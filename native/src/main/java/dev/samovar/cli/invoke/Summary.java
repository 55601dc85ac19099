package dev.samovar.cli.invoke;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What many invocations have in common: the table that closes a run. */
record Summary(
        int invocations,
        int cold,
        int failed,
        int refused,
        Duration elapsed,
        Percentiles placement,
        Percentiles init,
        Percentiles run) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Sums up a run.
     *
     * @param placed whether a model put something before INIT
     */
    static Summary of(List<CompletedInvocation> invocations, boolean placed) {
        List<CompletedInvocation> ran =
                invocations.stream().filter(one -> !one.refused()).toList();
        Instant first = invocations.stream()
                .map(CompletedInvocation::start)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant last = invocations.stream()
                .map(CompletedInvocation::end)
                .max(Instant::compareTo)
                .orElse(first);
        return new Summary(
                invocations.size(),
                (int) ran.stream().filter(CompletedInvocation::cold).count(),
                (int) ran.stream().filter(CompletedInvocation::failed).count(),
                invocations.size() - ran.size(),
                Duration.between(first, last),
                Percentiles.of(ran.stream()
                        .filter(one -> placed && one.cold())
                        .map(CompletedInvocation::placement)
                        .toList()),
                Percentiles.of(
                        ran.stream().flatMap(one -> one.initDuration().stream()).toList()),
                Percentiles.of(ran.stream().map(CompletedInvocation::duration).toList()));
    }

    int warm() {
        return invocations - refused - cold;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        double seconds = elapsed.toNanos() / NANOS_PER_SECOND;
        lines.add(String.format(
                        Locale.ROOT, "%d invocations in %.2f s: %d cold, %d warm", invocations, seconds, cold, warm())
                + counted(failed, "failed")
                + counted(refused, "refused"));
        lines.add(String.format("%-10s %8s %12s %12s %12s", "", "count", "p50", "p90", "p99"));
        addRow(lines, "placement", placement);
        addRow(lines, "init", init);
        addRow(lines, "duration", run);
        return lines;
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static void addRow(List<String> lines, String name, Percentiles durations) {
        if (!durations.isEmpty()) {
            lines.add(String.format(
                    "%-10s %8d %12s %12s %12s",
                    name,
                    durations.count(),
                    millis(durations.at(50)),
                    millis(durations.at(90)),
                    millis(durations.at(99))));
        }
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / NANOS_PER_MILLI);
    }
}
