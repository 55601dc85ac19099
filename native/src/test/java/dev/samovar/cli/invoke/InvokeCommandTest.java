package dev.samovar.cli.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.console.Conventions;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.Payload;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class InvokeCommandTest {

    private static final Function<Payload, Outcome> ECHO = Outcome.Answered::new;

    @Test
    void theResponseGoesToStandardOutputAndLogLinesToStandardError() {
        var run = invoke(ECHO, "--event", "{\"a\":1}");

        assertThat(run).isEqualTo(new CommandLineRun(0, "{\"a\":1}\n", "START\nclosed\n"));
    }

    @Test
    void aFunctionErrorExitsWithOneOnlyIfAskedTo() {
        Function<Payload, Outcome> failing = event -> new Outcome.FunctionFailed(Payload.of("{\"errorType\":\"X\"}"));

        assertThat(invoke(failing).exitCode()).isZero();
        assertThat(invoke(failing, "--fail-on-error").exitCode()).isEqualTo(1);
        assertThat(invoke(failing).out()).isEqualTo("{\"errorType\":\"X\"}\n");
    }

    @Test
    void aRefusalIsToldOnStandardError() {
        var run = invoke(event -> new Outcome.Refused("TooManyRequestsException", "Rate Exceeded."), "--no-logs");

        assertThat(run).isEqualTo(new CommandLineRun(5, "", "samovar: TooManyRequestsException: Rate Exceeded.\n"));
    }

    @Test
    void manyInvocationsAreClosedByATable() {
        var run = invoke(ECHO, "--repeat", "100", "--concurrency", "4");

        assertThat(run.out().lines()).hasSize(100);
        assertThat(run.err())
                .startsWith("100 invocations in 1.10 s: 1 cold, 99 warm\n")
                .contains("init              1    100.00 ms    100.00 ms    100.00 ms\n")
                .contains("duration        100     10.00 ms     10.00 ms     10.00 ms\n")
                .contains("env    1 |");
    }

    @Test
    void jsonCarriesTheMeasurements() {
        var run = invoke(ECHO, "--json", "--event", "[1]");

        assertThat(run.out())
                .isEqualTo("{\"status\":\"ok\",\"payload\":[1],\"environment\":1,\"start\":\"2026-01-31T10:00:00Z\","
                        + "\"durationMs\":10.0,\"initDurationMs\":100.0}\n");
    }

    @Test
    void whatIsNotJsonIsShownAsText() {
        var run = invoke(event -> new Outcome.Answered(Payload.of("so it goes")), "--json");

        assertThat(run.out()).contains("\"payload\":\"so it goes\"");
    }

    @Test
    void theOptionsBecomeThePlan() {
        List<InvocationPlan> plans = new ArrayList<>();
        InvocationSessions sessions = (plan, log) -> {
            plans.add(plan);
            return new FakeSession(ECHO, log);
        };

        run(
                sessions,
                Stream.of(
                        "--env",
                        "A=1",
                        "--env",
                        "B=x=y",
                        "--memory",
                        "512",
                        "--timeout",
                        "30s",
                        "--keep-alive",
                        "5m",
                        "--cold-start",
                        "fixed:250ms",
                        "--concurrency",
                        "3",
                        "--cpu-share",
                        "--isolation",
                        "process",
                        "--layer",
                        "l.zip"));

        assertThat(plans)
                .containsExactly(new InvocationPlan(
                        Path.of("hello.jar"),
                        List.of(Path.of("l.zip")),
                        "com.example.Hello",
                        Map.of("A", "1", "B", "x=y"),
                        512,
                        Duration.ofSeconds(30),
                        3,
                        Duration.ofMinutes(5),
                        new ColdStart.Fixed(Duration.ofMillis(250)),
                        true,
                        Optional.of(Isolation.PROCESS)));
    }

    private static CommandLineRun invoke(Function<Payload, Outcome> function, String... options) {
        return run(FakeSession.answering(function), Stream.of(options));
    }

    private static CommandLineRun run(InvocationSessions sessions, Stream<String> options) {
        String[] args = Stream.concat(Stream.of("hello.jar", "--handler", "com.example.Hello"), options)
                .toArray(String[]::new);
        var command = new CommandLine(new InvokeCommand(sessions, InputStream.nullInputStream()));
        return CommandLineRun.of(Conventions.applyTo(command), args);
    }
}
