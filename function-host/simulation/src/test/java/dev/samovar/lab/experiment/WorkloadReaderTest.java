package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.samovar.lab.workload.Bursty;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.Poisson;
import dev.samovar.lab.workload.SyntheticWorkload;
import dev.samovar.lab.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadReaderTest {

    @Test
    void aRateIsEnough() {
        var workload = (SyntheticWorkload) read("""
                name: steady
                arrivals: {poisson: 0.9/s}
                """);

        assertThat(workload.name()).isEqualTo("steady");
        assertThat(workload.length()).isEqualTo(Duration.ofHours(1));
        assertThat(workload.functions()).singleElement().satisfies(function -> {
            assertThat(function.name()).isEqualTo("steady");
            assertThat(function.memoryMb()).isEqualTo(512);
        });
        assertThat(workload.loads().getFirst().arrivals()).isEqualTo(new Poisson(0.9));
    }

    @Test
    void aFunctionMayBeDescribedAndMultiplied() {
        var workload = (SyntheticWorkload) read("""
                name: bursts
                length: 2h
                functions: 3
                function:
                  memory: 1 GB
                  code: 5 MB
                  init: {log-normal: {median: 300ms, sigma: 0.5}}
                  duration: {percentiles: {p0: 10ms, p50: 20ms, p100: 1s}}
                arrivals:
                  bursty: {calm: 1/min, burst: 20/s, calm-length: 5m, burst-length: 30s}
                """);

        assertThat(workload.length()).isEqualTo(Duration.ofHours(2));
        assertThat(workload.functions())
                .extracting("name", "memoryMb", "codeBytes")
                .containsExactly(
                        tuple("bursts-1", 1024, 5L << 20),
                        tuple("bursts-2", 1024, 5L << 20),
                        tuple("bursts-3", 1024, 5L << 20));
        assertThat(workload.loads().getFirst().arrivals()).isInstanceOf(Bursty.class);
    }

    @Test
    void callersMayWaitForTheirAnswers() {
        var workload = (ClosedLoop) read("""
                name: clients
                closed-loop: {callers: 10, think: {exponential: 1s}}
                """);

        assertThat(workload.callers()).isEqualTo(10);
    }

    @Test
    void whatIsSaidOfAzureLikeFunctionsHoldsForAll() {
        var workload = (SyntheticWorkload) read("""
                name: azure
                azure-like: {applications: 50, invocations: 100k, busiest: 1/min}
                function: {memory: 1 GB, duration: 20ms}
                """);

        assertThat(workload.functions())
                .hasSize(50)
                .doesNotHaveDuplicates()
                .allSatisfy(function -> assertThat(function.memoryMb()).isEqualTo(1024));
        assertThat(workload.functions()).extracting("application").doesNotHaveDuplicates();
        assertThat(workload.loads())
                .allSatisfy(load -> assertThat(load.duration().draw(new SplittableRandom(1)))
                        .isEqualTo(20_000_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x                                          | x.yaml:1: workload 'x' needs one of arrivals, closed-loop, azure-like, azure, csv
            arrivals: {poisson: 1/s}                         | x.yaml:1: 'name' is missing
            {name: x, arrivals: {poison: 1/s}}               | x.yaml:1: unknown law of arrivals 'poison': did you mean 'poisson'?
            {name: x, arrivals: {poisson: 0/s}}              | x.yaml:1: a rate is more than zero: 0.0/s
            {name: x, arrivals: poisson}                     | x.yaml:1: 'poisson' needs a value, as in 'poisson: 2/s'
            {name: x, arrivals: {ramp: 3}}                   | x.yaml:1: expected fields, as in 'ramp: {from: 1/s, to: 20/s, over: 10m}'
            {name: x, arrivals: {ramp: {from: 1/s}}}         | x.yaml:1: 'to' is missing, as in 'ramp: {from: 1/s, to: 20/s, over: 10m}'
            {name: x, closed-loop: 3}                        | x.yaml:1: expected fields, as in 'closed-loop: {callers: 10, think: {exponential: 1s}}'
            {name: x, function: {init: uniform}, arrivals: {poisson: 1/s}} | x.yaml:1: 'uniform' needs a value, as in 'uniform: {from: 50ms, to: 150ms}'
            {name: x, arival: 3, arrivals: {poisson: 1/s}}   | x.yaml:1: unknown field 'arival': did you mean 'arrivals'?
            {name: x, name: y}                               | x.yaml:1: 'name' is there twice
            {name: x, functions: 0, arrivals: {poisson: 1/s}}| x.yaml:1: expected a number from 1 to 1000000, not 0
            {name: x, length: 0s, arrivals: {poisson: 1/s}}  | x.yaml:1: a length is more than zero
            [1, 2]                                           | x.yaml:1: expected fields, as in 'name: value'
            {name: x, csv: no.csv}                           | x.yaml:1: lab/no.csv: there is no such file
            {name: x, azure: nowhere}                        | x.yaml:1: lab/nowhere: there is no such directory
            {name: x, azure-like: {functions: 5}}            | x.yaml:1: 'invocations' is missing, as in 'azure-like: {applications: 400, invocations: 100M, busiest: 1/min}'
            {name: x, azure-like: {invocations: 5}}          | x.yaml:1: azure-like needs either functions or applications, of one function each
            {name: x, azure-like: {functions: 5, invocations: 0}} | x.yaml:1: expected more than none
            {name: x                                         | x.yaml:1: is not YAML: expected ',' or '}', but got <stream end>
            """)
    void nonsenseIsRefusedWithItsLineAndTheReason(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessage(message);
    }

    @Test
    void theLineIsThatOfTheValue() {
        assertThatThrownBy(() -> read("""
                name: x
                function:
                  memory: 12 MB
                arrivals: {poisson: 1/s}
                """)).hasMessage("x.yaml:3: memory is from 128 MB to 10240 MB, not 12 MB");
    }

    private static Workload read(String yaml) {
        return new WorkloadReader(Optional.of(Duration.ofHours(1)), Path.of("lab"))
                .read(YamlFile.parse(Origin.file("x.yaml"), yaml));
    }
}
