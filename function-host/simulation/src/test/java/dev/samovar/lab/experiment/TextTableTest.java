package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.measure.ConfidenceInterval;
import dev.samovar.lab.measure.Metric;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0          | 0
        7          | 7
        1234567.8  | 1,234,568
        123.45     | 123.5
        1.23456    | 1.235
        0.5        | 0.500
        0.098765   | 0.099
        -0.00012345| -0.00012
        """)
    void numbersHaveAsManyDigitsAsHelp(double value, String text) {
        assertThat(TextTable.number(value)).isEqualTo(text);
    }

    @Test
    void anIntervalTooNarrowToSeeIsLeftOut() {
        assertThat(TextTable.text(new ConfidenceInterval(100, 0.2, 5))).isEqualTo("100 ±0.200");
        assertThat(TextTable.text(new ConfidenceInterval(100, 0.05, 5))).isEqualTo("100");
        assertThat(TextTable.text(ConfidenceInterval.of(100))).isEqualTo("100");
    }

    @Test
    void columnsThatTellNothingAreLeftOut() {
        var experiment = new ExperimentReader(Path.of("")).read(YamlFile.parse(Origin.file("small.yaml"), """
            experiment: Small
            length: 1h
            cold-start: none
            workloads:
              - name: a function
                function: {memory: 512 MB, init: 400ms, duration: 100ms}
                arrivals: {periodic: 1m}
            policies: [never]
            """));
        List<Column> columns = List.of(
                Column.of(Metric.COLD_START_SHARE),
                Column.of(Metric.COLD_START_SHARE_P75),
                Column.of(Metric.FAILED),
                Column.of(Metric.LATENCY_P50));
        ExperimentResult result = new ExperimentRun(experiment, columns, Runnable::run, _ -> {}).run();

        assertThat(TextTable.of(result, columns.stream().map(Column::label).toList()))
                .isEqualTo("""
                                 cold-start   latency,
                    a function    share [%]   p50 [ms]
                      never             100      500.2
                    """);
    }
}
