package dev.samovar.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.experiment.CsvResult;
import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.ExperimentRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReproducibilityTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void record() throws IOException {
        Files.writeString(directory.resolve("recorded.csv"), """
            time,function,duration,memory
            0.5,hello,12.5,512
            1,orders,40,1024
            1,hello,2,512
            700,hello,2,512
            """);
    }

    private static String everything(int seed) {
        return """
            experiment: Everything
            length: 6h
            seeds: [%d, 5]
            workloads:
              - name: like Azure
                azure-like: {functions: 60, invocations: 6k}
              - name: clients
                length: 5m
                closed-loop: {callers: 5, think: {exponential: 1s}}
              - name: recorded
                csv: recorded.csv
            policies:
              - never
              - fixed: 10m
              - hybrid
              - hybrid: {per: function}
              - greedy-dual: 2 GB
              - provisioned: 2
              - schedule: {environments: 2, from: '01:00', to: '02:00'}
              - snap-start
            """.formatted(seed);
    }

    private String results(int seed, int threads) throws IOException {
        Path file = Files.writeString(directory.resolve("everything.yaml"), everything(seed));
        Experiment experiment = Experiment.read(file);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            ExperimentResult result = new ExperimentRun(experiment, ResultColumns.ALL, executor, _ -> {}).run();
            return CsvResult.of(result) + HtmlReport.of(result, "samovar lab run everything.yaml");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void aFileAndItsSeedsGiveTheSameBytesWithAnyNumberOfThreads(int threads) throws IOException {
        assertThat(results(1, threads)).isEqualTo(results(1, 1));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        assertThat(results(2, 1)).isNotEqualTo(results(1, 1));
    }
}
