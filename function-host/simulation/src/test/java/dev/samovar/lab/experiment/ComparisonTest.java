package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.lab.measure.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final String HEAD = "workload,policy,seed,cold_starts,latency_p99_ms,failed\n";
    private static final List<Column> COLUMNS =
            List.of(Column.of(Metric.COLD_STARTS), Column.of(Metric.LATENCY_P99), Column.of(Metric.FAILED));

    @Test
    void runsOfOneSeedAreHeldAgainstEachOther() {
        String before = HEAD + "w,p,1,100,10,0\nw,p,2,200,11,0\nw,p,3,300,12,0\n";
        String after = HEAD + "w,p,1,110,12,0\nw,p,2,210,11,0\nw,p,3,311,10,0\n";

        assertThat(table(before, after)).isEqualTo("""
            w, p                           A              B          B - A   change
              cold starts         200 ±248.4   210.3 ±249.7   +10.3 ±1.434   +5.2 %   differs
              latency, p99 [ms]    11 ±2.484      11 ±2.484       0 ±4.968   +0.0 %
            """);
    }

    @Test
    void otherSeedsTellLess() {
        String before = HEAD + "w,p,1,100,1,0\nw,p,2,200,1,0\nw,p,3,300,1,0\n";
        String after = HEAD + "w,p,4,110,9,0\nw,p,5,210,9,0\nw,p,6,311,9,0\n";

        assertThat(table(before, after).lines().skip(1))
                .satisfiesExactly(
                        coldStarts -> assertThat(coldStarts).contains("+10.3 ±").doesNotContain("differs"),
                        latency -> assertThat(latency).endsWith("+800.0 %   differs"));
    }

    @Test
    void whatOnlyOneSideHasIsNamed() {
        var comparison = new Comparison(
                read(HEAD + "w,p,1,1,1,0\nw,q,1,1,1,0\nv,p,1,1,1,0\n"), read(HEAD + "w,p,1,1,1,0\nw,r,1,1,1,0\n"));

        assertThat(comparison.pairs()).extracting(Comparison.Pair::name).containsExactly("w, p");
        assertThat(comparison.onlyInA()).containsExactly("w, q", "v, p");
        assertThat(comparison.onlyInB()).containsExactly("w, r");
    }

    @Test
    void whereThereIsOnlyOnePolicyItsNameDoesNotMatter() {
        var comparison = new Comparison(
                read(HEAD + "w,p,1,1,1,0\nv,p,1,1,1,0\n"), read(HEAD + "v,fixed 5m,1,1,1,0\nw,fixed 5m,1,1,1,0\n"));

        assertThat(comparison.pairs())
                .extracting(Comparison.Pair::name)
                .containsExactly("w, p | w, fixed 5m", "v, p | v, fixed 5m");
        assertThat(comparison.onlyInA()).isEmpty();
    }

    @Test
    void onePolicyCanBeTakenOut() {
        SavedResult result = read(HEAD + "w,p,1,1,1,0\nw,q,1,1,1,0\n");

        assertThat(result.only("q").runs()).extracting(SavedResult.Runs::policy).containsExactly("q");
        assertThatThrownBy(() -> result.only("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown policy 'x'");
    }

    @Test
    void namesMayHaveCommasQuotesAndLines() {
        SavedResult result = read(HEAD + "\"a, \"\"b\"\"\nc\",p,1,1,1,0\r\n\"\",p,1,2,1,0");

        assertThat(result.runs()).extracting(SavedResult.Runs::workload).containsExactly("a, \"b\"\nc", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        time,function                                | x.csv:1: expected a result as 'samovar lab run --csv'
        workload,policy,seed                         | x.csv:1: expected a result as 'samovar lab run --csv'
        workload,policy,seed,a/w,p,1,1/w,p,2         | x.csv:3: expected 4 values, not 3
        workload,policy,seed,a/w,p,1,1/w,p,2,many    | x.csv:3: a is not a number: 'many'
        workload,policy,seed,a/w,p,one,1             | x.csv:2: seed is not a whole number: 'one'
        workload,policy,seed,a/w,p,1,1/\"w,p,2,1     | x.csv:3: a quote does not end
        workload,policy,seed,a/w,p,1,1/w\"w\",p,2,1  | x.csv:3: a quote does not end, or stands within a value
        workload,policy,seed,a                       | x.csv: it has no runs
        """)
    void whatIsNoResultIsRefusedWithItsLine(String lines, String reason) {
        assertThatThrownBy(() -> read(lines.replace('/', '\n')))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageStartingWith(reason);
    }

    private static String table(String before, String after) {
        return ComparisonTable.of(new Comparison(read(before), read(after)).pairs(), COLUMNS);
    }

    private static SavedResult read(String content) {
        return CsvResultReader.parse("x.csv", content);
    }
}
