package dev.samovar.cli.invoke;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Environments as rows and time as columns: when each of them started, worked and waited. */
final class Timeline {

    /** The characters that a row is drawn with. */
    record Ink(char placement, char init, char busy, char idle) {

        static final Ink BLOCKS = new Ink('░', '▒', '█', '·');
        static final Ink ASCII = new Ink('-', '=', '#', '.');

        String legend(boolean placed) {
            return (placed ? placement + " placement  " : "") + init + " init  " + busy + " invoke  " + idle + " idle";
        }
    }

    private static final int COLUMNS = 60;
    private static final int ROWS_MAX = 20;

    private final Map<Long, List<CompletedInvocation>> environments;
    private final Instant begin;
    private final Duration length;

    Timeline(List<CompletedInvocation> invocations) {
        environments = invocations.stream()
                .filter(one -> !one.refused())
                .collect(Collectors.groupingBy(CompletedInvocation::environmentId, TreeMap::new, Collectors.toList()));
        begin = invocations.stream()
                .map(CompletedInvocation::start)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant end = invocations.stream()
                .map(CompletedInvocation::end)
                .max(Instant::compareTo)
                .orElse(begin);
        length = Duration.between(begin, end);
    }

    List<String> lines(Ink ink) {
        var lines = new ArrayList<String>();
        environments.entrySet().stream()
                .limit(ROWS_MAX)
                .forEach(row -> lines.add(String.format(
                        "env %4d |%s| %d",
                        row.getKey(), draw(row.getValue(), ink), row.getValue().size())));
        if (environments.size() > ROWS_MAX) {
            lines.add("and " + (environments.size() - ROWS_MAX) + " more environments");
        }
        if (!environments.isEmpty()) {
            boolean placed =
                    environments.values().stream().flatMap(List::stream).anyMatch(this::isPlacementSeen);
            lines.add(" ".repeat(9) + ink.legend(placed) + "  (" + Summary.millis(length) + ")");
        }
        return lines;
    }

    private String draw(List<CompletedInvocation> invocations, Ink ink) {
        var row = new char[COLUMNS];
        Arrays.fill(row, ' ');
        Instant born = invocations.stream()
                .map(CompletedInvocation::start)
                .min(Instant::compareTo)
                .orElse(begin);
        Instant last = invocations.stream()
                .map(CompletedInvocation::end)
                .max(Instant::compareTo)
                .orElse(begin);
        fill(row, born, last, ink.idle());
        for (CompletedInvocation one : invocations) {
            fill(row, one.start(), one.end(), ink.busy());
        }
        // Init last: it is rare, and what people look for.
        for (CompletedInvocation one : invocations) {
            one.initDuration().ifPresent(init -> {
                Instant placed = one.start().plus(one.placement());
                fill(row, placed, placed.plus(init), ink.init());
                if (isPlacementSeen(one)) {
                    fill(row, one.start(), placed, ink.placement());
                }
            });
        }
        return new String(row);
    }

    /* What is shorter than a column would hide the INIT after it. */
    private boolean isPlacementSeen(CompletedInvocation one) {
        return one.placement().compareTo(length.dividedBy(COLUMNS)) > 0;
    }

    private void fill(char[] row, Instant from, Instant until, char character) {
        int first = column(from);
        Arrays.fill(row, first, Math.max(first + 1, column(until) + 1), character);
    }

    private int column(Instant instant) {
        if (length.isZero()) {
            return 0;
        }
        double share = (double) Duration.between(begin, instant).toNanos() / length.toNanos();
        return Math.clamp((int) (share * COLUMNS), 0, COLUMNS - 1);
    }
}
