package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.measure.Metric;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The shape of figure 15 of M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020, on a made week of which
 * {@code docs/experiments/serverless-in-the-wild.yaml} is the larger version: in how far it holds, and what does not, is
 * told in {@code docs/performance.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerlessInTheWildTest {
    private static final String WEEK = """
            experiment: A week in short
            length: 7d
            cold-start: none
            workloads:
              - name: like Azure
                azure-like: {applications: 400, invocations: 100M, busiest: 1/min}
                function: {init: 0ms, duration: 0ms, memory: 128 MB}
            policies:
              - fixed: 10m
              - fixed: 60m
              - hybrid: {range: 30m}
              - hybrid
            """;

    private List<Column> columns = List.of();
    private List<Cell> cells = List.of();

    @BeforeAll
    void run() {
        Experiment experiment = new ExperimentReader(Path.of("")).read(YamlFile.parse(Origin.file("week.yaml"), WEEK));
        columns = List.of(column(Metric.COLD_START_SHARE_P75), column(Metric.IDLE_GB_SECONDS));
        cells = new ExperimentRun(experiment, columns, Runnable::run, _ -> {})
                .run()
                .cells();
    }

    private static Column column(Metric metric) {
        return new Column(metric.label(), metric.unit(), metric::of);
    }

    @Test
    void atNoMoreWastedMemoryTheHybridPolicyHalvesColdStarts() {
        assertThat(coldStarts("hybrid 30m")).isLessThan(coldStarts("fixed 10m") / 2);
        assertThat(wasted("hybrid 30m")).isLessThan(wasted("fixed 10m"));
    }

    @Test
    void withThePapersRangeColdStartsAreFarFewerForSomeMoreMemory() {
        assertThat(coldStarts("hybrid")).isLessThan(coldStarts("fixed 10m") / 4);
        assertThat(wasted("hybrid")).isLessThan(1.3 * wasted("fixed 10m"));
    }

    @Test
    void anHourForAllWastesMoreAndSparesLess() {
        assertThat(coldStarts("hybrid")).isLessThan(coldStarts("fixed 1h") / 2);
        assertThat(wasted("hybrid")).isLessThan(wasted("fixed 1h"));
    }

    /** The 75th percentile of the applications' shares. */
    private double coldStarts(String policy) {
        return value(policy, 0);
    }

    private double wasted(String policy) {
        return value(policy, 1);
    }

    private double value(String policy, int column) {
        return cells.stream()
                .filter(cell -> cell.policy().equals(policy))
                .findFirst()
                .orElseThrow()
                .values()
                .get(column)[0];
    }
}
