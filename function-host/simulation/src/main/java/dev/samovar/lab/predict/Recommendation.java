package dev.samovar.lab.predict;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.measure.Metric;
import dev.samovar.lab.report.ResultColumns;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which memory size and setting to take, and why.
 *
 * @param memory such as {@code 512 MB}
 * @param setting such as {@code fixed 10m}
 * @param reason a sentence
 */
public record Recommendation(String memory, String setting, String reason) {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** Differences below this are noise: then less memory, and the setting that was named first, will do. */
    private static final double NOISE = 1.02;

    /**
     * Chooses among the forecasts.
     *
     * @param p99Most what the 99th percentile of the latency must not exceed, if anything
     */
    public static Recommendation of(ExperimentResult result, Optional<Duration> p99Most) {
        List<Choice> choices =
                result.cells().stream().map(cell -> Choice.of(result, cell)).toList();
        return p99Most.map(most -> within(choices, most)).orElseGet(() -> balanced(choices));
    }

    private static Recommendation within(List<Choice> choices, Duration most) {
        double millis = most.toNanos() / NANOS_PER_MILLISECOND;
        String target = "a p99 of " + TextTable.number(millis) + " ms";
        List<Choice> good =
                choices.stream().filter(choice -> choice.p99Millis <= millis).toList();
        if (good.isEmpty()) {
            return first(choices, Comparator.comparingDouble(Choice::p99Millis))
                    .because("nothing here keeps " + target + ", and this comes nearest");
        }
        return first(good, Comparator.comparingDouble(Choice::cost))
                .because("it is the cheapest of the " + good.size() + " of " + choices.size() + " that keep " + target);
    }

    private static Recommendation balanced(List<Choice> choices) {
        return first(choices, Comparator.comparingDouble(Choice::costTimesP99))
                .because("cost times p99 is least there: whatever is faster costs more than it gains, and whatever is"
                        + " cheaper loses more than it saves");
    }

    /* The first that is as good as the best. */
    private static Choice first(List<Choice> choices, Comparator<Choice> order) {
        Choice best = choices.stream().min(order).orElseThrow();
        return choices.stream()
                .filter(choice -> choice.isAsGoodAs(best))
                .findFirst()
                .orElse(best);
    }

    /** A forecast, as far as it matters here. */
    private record Choice(Cell cell, double p99Millis, double cost) {

        static Choice of(ExperimentResult result, Cell cell) {
            return new Choice(
                    cell,
                    cell.over(result.column(Metric.LATENCY_P99.label())).mean(),
                    cell.over(result.column(ResultColumns.COST.label())).mean());
        }

        double costTimesP99() {
            return cost * p99Millis;
        }

        boolean isAsGoodAs(Choice best) {
            return cost <= best.cost * NOISE && p99Millis <= best.p99Millis * NOISE;
        }

        Recommendation because(String reason) {
            return new Recommendation(
                    cell.workload(),
                    cell.policy(),
                    reason + " (p99 " + TextTable.number(p99Millis) + " ms, " + TextTable.number(cost)
                            + " USD a month).");
        }
    }
}
