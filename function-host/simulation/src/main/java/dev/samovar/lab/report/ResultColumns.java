package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Column;
import dev.samovar.lab.measure.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which numbers of each run results consist of, and which of them matter most. */
public final class ResultColumns {
    /** All columns, in the order of files. Columns of other packages, such as costs, are appended here. */
    public static final List<Column> ALL =
            Arrays.stream(Metric.values()).map(Column::of).toList();

    /** Labels of the columns that tables show. */
    public static final List<String> MAIN = List.of(
            Metric.INVOCATIONS.label(),
            Metric.COLD_START_SHARE.label(),
            Metric.COLD_START_SHARE_P75.label(),
            Metric.THROTTLED_SHARE.label(),
            Metric.LATENCY_P50.label(),
            Metric.LATENCY_P99.label(),
            Metric.ON_DEMAND_GB_SECONDS.label(),
            Metric.PROVISIONED_GB_SECONDS.label(),
            Metric.IDLE_GB_SECONDS.label(),
            Metric.ENVIRONMENTS_MEAN.label());

    /** The column that cold starts are held against in the picture of trade-offs. */
    static final String PRICE = Metric.IDLE_GB_SECONDS.label();

    /** The column that the picture of trade-offs holds against the price. */
    static final String PAIN = Metric.COLD_START_SHARE.label();

    /** Those of the main columns in which neither less nor more is better. */
    private static final Set<String> NEUTRAL = Set.of(Metric.INVOCATIONS.label());

    private ResultColumns() {}

    /** Whether the policy with the smallest number does best. */
    static boolean lessIsBetter(String label) {
        return !NEUTRAL.contains(label);
    }
}
