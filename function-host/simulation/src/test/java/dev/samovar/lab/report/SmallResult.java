package dev.samovar.lab.report;

import dev.samovar.lab.experiment.Experiment;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.ExperimentRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results of experiments that take no time. */
final class SmallResult {
    static final String EVIL = "a <b> & \"c\" '</style><script>'";

    private SmallResult() {}

    /** Two workloads, of which one has a name to stumble over. */
    static ExperimentResult ordinary(Path directory) throws IOException {
        return of(directory, """
            experiment: Small & <quick>
            question: Does "it" work?
            length: 2h
            seeds: 3
            cold-start: lambda
            workloads:
              - name: calls
                function: {memory: 512 MB, init: 400ms, duration: 100ms}
                arrivals: {poisson: 1/min}
              - name: %s
                function: {memory: 1 GB, init: 2s, duration: 1s}
                arrivals: {periodic: 20m}
            policies:
              - fixed: 1m
              - fixed: 10m
              - provisioned: {min: 2, max: 2}
            """.formatted('"' + EVIL.replace("\"", "\\\"") + '"'));
    }

    /** Nobody calls. */
    static ExperimentResult empty(Path directory) throws IOException {
        return of(directory, """
            experiment: Nothing
            length: 1s
            workloads:
              - name: nobody
                function: {memory: 512 MB, duration: 100ms}
                arrivals: {poisson: 1/1000h}
            policies: [never]
            """);
    }

    private static ExperimentResult of(Path directory, String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("small.yaml"), yaml);
        return new ExperimentRun(Experiment.read(file), ResultColumns.ALL, Runnable::run, _ -> {}).run();
    }
}
