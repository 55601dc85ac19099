package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.measure.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which numbers of each run results consist of, and which of them matter most. */
public final class ResultColumns {
    /** All columns, in the order of files. */
    public static final List<Column> ALL = Stream.concat(
                    Arrays.stream(Metric.values()).map(Column::of), CostColumns.ALL.stream())
            .toList();

    /** What a month costs. */
    public static final Column COST = CostColumns.COST;

    /** The same, if idle memory had its price. */
    public static final Column COST_WITH_IDLE_MEMORY = CostColumns.WITH_IDLE_MEMORY;

    /** Labels of the columns that tables show. */
    public static final List<String> MAIN = List.of(
            Metric.INVOCATIONS.label(),
            Metric.COLD_START_SHARE.label(),
            Metric.COLD_START_SHARE_P75.label(),
            Metric.THROTTLED_SHARE.label(),
            Metric.LATENCY_P50.label(),
            Metric.LATENCY_P99.label(),
            Metric.INIT_MEAN.label(),
            Metric.SPILL_OVER.label(),
            Metric.IDLE_GB_SECONDS.label(),
            CostColumns.COST.label(),
            CostColumns.WITH_IDLE_MEMORY.label());

    /** The column that cold starts are held against in the picture of trade-offs. */
    static final String PRICE = CostColumns.WITH_IDLE_MEMORY.label();

    /** The column that the picture of trade-offs holds against the price. */
    static final String PAIN = Metric.COLD_START_SHARE.label();

    /** Those of the main columns in which neither less nor more is better. */
    private static final Set<String> NEUTRAL = Set.of(Metric.INVOCATIONS.label());

    private ResultColumns() {}

    /** What a reader has to know about the columns that are money. */
    public static String costNote() {
        return CostColumns.note();
    }

    /** Whether the policy with the smallest number does best. */
    static boolean lessIsBetter(String label) {
        return !NEUTRAL.contains(label);
    }
}
