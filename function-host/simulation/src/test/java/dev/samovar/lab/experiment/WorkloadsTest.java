package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.lab.trace.CsvTrace;
import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadsTest {
    private static final Duration LENGTH = Duration.ofHours(2);

    @TempDir
    private Path directory;

    @Test
    void aLawIsAWorkload() {
        var workload = (SyntheticWorkload) Workloads.read("poisson:2/s", LENGTH);

        assertThat(workload.name()).isEqualTo("poisson 2/s");
        assertThat(workload.length()).isEqualTo(LENGTH);
        assertThat(workload.loads().getFirst().arrivals()).isEqualTo(new Poisson(2));
    }

    @Test
    void aLawMayHaveFields() {
        var workload = (SyntheticWorkload)
                Workloads.read("bursty:{calm: 1/min, burst: 20/s, calm-length: 5m, burst-length: 30s}", LENGTH);

        assertThat(workload.loads().getFirst().arrivals())
                .isEqualTo(new Bursty(1 / 60.0, 20, Duration.ofMinutes(5), Duration.ofSeconds(30)));
    }

    @Test
    void aFileHasTheFieldsOfAWorkload() throws IOException {
        Path file =
                Files.writeString(directory.resolve("load.yaml"), "name: mine\nlength: 1h\narrivals: {poisson: 3/s}");

        Workload workload = Workloads.read(file.toString(), LENGTH);

        assertThat(workload.name()).isEqualTo("mine");
        assertThat(workload.length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aRecordingIsAWorkload() throws IOException {
        Path file = Files.writeString(
                directory.resolve("today.csv"), "time,function,duration,memory\n1,hello,3,256\n2,orders,3,256\n");

        assertThat(Workloads.read(file.toString(), LENGTH))
                .isInstanceOfSatisfying(
                        CsvTrace.class,
                        trace ->
                                assertThat(trace.functions()).extracting("name").containsExactly("hello", "orders"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | nothing: is neither a file nor a law of arrivals such as poisson:2/s",
                "ramp | ramp: needs a value, as in 'ramp: {from: 1/s, to: 20/s, over: 10m}'",
                "ramp:3/s | ramp:3/s: expected fields, as in 'ramp: {from: 1/s, to: 20/s, over: 10m}'",
                "poisson:2 | poisson:2: expected a rate such as 0.9/s, 30/min or 1/5min, not '2'",
                "poison:2/s | poison:2/s: unknown law of arrivals 'poison': did you mean 'poisson'?"
            })
    void whatIsNoneIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Workloads.read(text, LENGTH))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessage(reason);
    }
}
