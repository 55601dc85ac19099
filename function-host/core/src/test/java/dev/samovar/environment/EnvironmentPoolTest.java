package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.event.HostEvent;
import dev.samovar.event.HostEvent.EnvironmentChanged;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnvironmentPoolTest {
    private static final InitResult READY = new InitResult.Initialized(40 << 20);
    private static final Payload BOOM =
            Payload.of("{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.IllegalStateException\"}");
    private static final InitResult BROKEN = new InitResult.InitFailed("Runtime.BadFunctionCode", BOOM, 0);
    private static final RuntimeResult HELLO = new RuntimeResult.Returned(Payload.of("\"hello\""), 50 << 20);

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final ScriptedRuntimes runtimes = new ScriptedRuntimes(scheduler);
    private final List<String> timeline = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<InvocationResult> results = new ArrayList<>();
    private final EnvironmentPool pool = new EnvironmentPool(
            new EnvironmentPorts(
                    scheduler,
                    new SplittableRandom(1),
                    runtimes,
                    ColdStartModel.NONE,
                    function -> 1000,
                    EnvironmentPorts.INIT_TIMEOUT,
                    this::note,
                    new LogLines()),
            KeepAlivePolicy.fixed(Duration.ofMinutes(10)));

    @Test
    void aSecondInvocationWithinTheKeepAliveIsWarmAndThenTheEnvironmentRetires() {
        runtimes.initializes(Duration.ofMillis(200), READY)
                .invokes(Duration.ofMillis(10), HELLO)
                .invokes(Duration.ofMillis(5), HELLO);

        invoke();
        scheduler.runFor(Duration.ofMinutes(9));
        invoke();
        scheduler.runFor(Duration.ofMinutes(11));

        assertThat(timeline)
                .containsExactly(
                        "0.000 #1 starting",
                        "0.200 #1 idle",
                        "0.200 #1 takes an invocation, cold",
                        "0.200 #1 busy",
                        "0.210 #1 idle",
                        "540.000 #1 takes an invocation, warm",
                        "540.000 #1 busy",
                        "540.005 #1 idle",
                        "1140.005 #1 stopped");
        assertThat(runtimes.calls())
                .containsExactly(
                        "initialize", "freeze", "thaw", "invoke", "freeze", "thaw", "invoke", "freeze", "close");
        assertThat(pool.size()).isZero();
    }

    @Test
    void theFirstReportTellsOfTheInitialisationAndTheNextDoesNot() {
        runtimes.initializes(Duration.ofMillis(200), READY)
                .invokes(Duration.ofMillis(10), HELLO)
                .invokes(Duration.ofMillis(5), HELLO);

        invoke();
        scheduler.runFor(Duration.ofSeconds(1));
        invoke();
        scheduler.runFor(Duration.ofSeconds(1));

        String id = idOf(0);
        assertThat(log)
                .containsExactly(
                        "INIT_START Runtime Version: java:21.v1\tRuntime Version ARN: "
                                + RuntimeVersion.of("java21", "us-east-1").arn(),
                        "START RequestId: " + id + " Version: $LATEST",
                        "handling {}",
                        "END RequestId: " + id,
                        "REPORT RequestId: " + id + "\tDuration: 10.00 ms\tBilled Duration: 210 ms\tMemory Size: 128 MB"
                                + "\tMax Memory Used: 50 MB\tInit Duration: 200.00 ms\t",
                        "START RequestId: " + idOf(1) + " Version: $LATEST",
                        "handling {}",
                        "END RequestId: " + idOf(1),
                        "REPORT RequestId: " + idOf(1)
                                + "\tDuration: 5.00 ms\tBilled Duration: 5 ms\tMemory Size: 128 MB"
                                + "\tMax Memory Used: 50 MB\t");
    }

    @Test
    void invocationsThatOverlapGetEnvironmentsOfTheirOwn() {
        runtimes.initializes(Duration.ofMillis(100), READY)
                .initializes(Duration.ofMillis(100), READY)
                .invokes(Duration.ofSeconds(1), HELLO)
                .invokes(Duration.ofSeconds(1), HELLO);

        invoke();
        invoke();
        scheduler.runFor(Duration.ofSeconds(2));

        assertThat(results).hasSize(2).allMatch(InvocationResult.Succeeded.class::isInstance);
        assertThat(pool.size()).isEqualTo(2);
    }

    @Test
    void aTimeoutLosesTheRuntimeAndTheNextInvocationInitialisesItWithinItsOwnTime() {
        runtimes.initializes(Duration.ofMillis(100), READY)
                .invokes(Duration.ofMinutes(1), HELLO)
                .initializes(Duration.ofMillis(300), READY)
                .invokes(Duration.ofMillis(10), HELLO);

        invoke();
        scheduler.runFor(Duration.ofSeconds(10));
        invoke();
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(results.get(0)).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(executed(0).payload().text())
                .isEqualTo("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: " + idOf(0)
                        + " Error: Task timed out after 3.00 seconds\"}");
        assertThat(timeline)
                .contains("3.100 #1 reset", "10.000 #1 takes an invocation, warm", "10.310 #1 idle")
                .doesNotContain("3.100 #1 idle");
        assertThat(executed(1).report().duration()).isEqualTo(Duration.ofMillis(310));
        assertThat(executed(1).report().initDuration()).isEmpty();
        assertThat(log)
                .anyMatch(line -> line.endsWith("Duration: 3000.00 ms\tBilled Duration: 3100 ms\tMemory Size: 128 MB"
                        + "\tMax Memory Used: 40 MB\tInit Duration: 100.00 ms\tStatus: timeout\t"));
    }

    @Test
    void anInitialisationThatFailsIsTriedAgainInsideTheInvocation() {
        runtimes.initializes(Duration.ofMillis(50), BROKEN).initializes(Duration.ofMillis(70), BROKEN);

        invoke();
        scheduler.runFor(Duration.ofSeconds(1));

        String id = idOf(0);
        assertThat(executed(0)).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(executed(0).payload()).isEqualTo(BOOM);
        assertThat(log.subList(1, log.size()))
                .containsExactly(
                        "static initialiser failed",
                        "INIT_REPORT Init Duration: 50.00 ms\tPhase: init\tStatus: error"
                                + "\tError Type: Runtime.BadFunctionCode",
                        "static initialiser failed",
                        "INIT_REPORT Init Duration: 70.00 ms\tPhase: invoke\tStatus: error"
                                + "\tError Type: Runtime.BadFunctionCode",
                        "START RequestId: " + id + " Version: $LATEST",
                        "boom",
                        "java.lang.IllegalStateException",
                        "END RequestId: " + id,
                        "REPORT RequestId: " + id + "\tDuration: 70.00 ms\tBilled Duration: 70 ms\tMemory Size: 128 MB"
                                + "\tMax Memory Used: 1 MB\tStatus: error\tError Type: Runtime.BadFunctionCode\t");
    }

    @Test
    void anInitialisationOfMoreThanTenSecondsIsTriedAgainWithinTheFunctionsTimeout() {
        runtimes.initializes(Duration.ofSeconds(11), READY)
                .initializes(Duration.ofSeconds(1), READY)
                .invokes(Duration.ofSeconds(1), HELLO);

        invoke();
        scheduler.runFor(Duration.ofMinutes(1));

        assertThat(results.get(0)).isInstanceOf(InvocationResult.Succeeded.class);
        assertThat(executed(0).report().duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(log)
                .contains("INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout")
                .noneMatch(line -> line.contains("Phase: invoke"));
    }

    @Test
    void aTimeoutDuringTheSecondInitialisationIsReportedOnce() {
        runtimes.initializes(Duration.ofSeconds(11), READY).initializes(Duration.ofSeconds(11), READY);

        invoke();
        scheduler.runFor(Duration.ofMinutes(1));

        assertThat(results).hasSize(1);
        assertThat(results.get(0)).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(log)
                .contains(
                        "INIT_REPORT Init Duration: 3000.00 ms\tPhase: invoke\tStatus: timeout",
                        "START RequestId: " + idOf(0) + " Version: $LATEST");
    }

    @Test
    void anExitAnswersWithItsStatusAndResetsTheEnvironment() {
        runtimes.initializes(Duration.ZERO, READY)
                .invokes(Duration.ofMillis(1), new RuntimeResult.Exited(new RuntimeExit.Status(1), 0));

        invoke();
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(executed(0).payload().text())
                .contains("\"Runtime.ExitError\"", "Error: Runtime exited with error: exit status 1");
        assertThat(timeline).contains("0.001 #1 reset");
    }

    @Test
    void anErrorThatTheHandlerThrowsKeepsTheEnvironmentAndAFatalOneDoesNot() {
        runtimes.initializes(Duration.ZERO, READY)
                .invokes(Duration.ofMillis(1), new RuntimeResult.Failed(BOOM, "java.lang.Exception", false, 0))
                .invokes(Duration.ofMillis(1), new RuntimeResult.Failed(BOOM, "java.lang.OutOfMemoryError", true, 0));

        invoke();
        scheduler.runFor(Duration.ofSeconds(1));
        invoke();
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(timeline).contains("0.001 #1 idle", "1.001 #1 reset");
    }

    @Test
    void provisionedEnvironmentsAreReadyBeforeTheFirstInvocationAndNeverRetire() {
        runtimes.initializes(Duration.ofSeconds(20), READY)
                .initializes(Duration.ofSeconds(20), READY)
                .invokes(Duration.ofMillis(10), HELLO);
        List<Provisioning> progress = new ArrayList<>();

        pool.provision(function(), 2, progress::add);
        scheduler.runFor(Duration.ofHours(1));
        invoke();
        scheduler.runFor(Duration.ofHours(1));

        assertThat(progress)
                .containsExactly(
                        new Provisioning(2, 0, false), new Provisioning(2, 1, false), new Provisioning(2, 2, false));
        assertThat(runtimes.variables()).containsEntry("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency");
        assertThat(executed(0).report().billedDuration()).isEqualTo(Duration.ofMillis(10));
        assertThat(pool.size()).isEqualTo(2);
        assertThat(log).contains("INIT_REPORT Init Duration: 20000.00 ms");

        pool.provision(function(), 0, progress::add);

        assertThat(pool.size()).isZero();
    }

    @Test
    void aSnapshotsInitialisationAndItsRestoreAreToldApart() {
        runtimes.initializes(Duration.ofMillis(200), READY).invokes(Duration.ofMillis(10), HELLO);
        pool.run(
                Invocation.of(new RequestId(0, 1), TestFunction.withSnapshot("hello"), Payload.EMPTY_OBJECT),
                results::add);
        scheduler.runFor(Duration.ofSeconds(1));

        String arn = RuntimeVersion.of("java21", "us-east-1").arn();
        assertThat(log)
                .containsExactly(
                        "INIT_START Runtime Version: java:21.v1\tRuntime Version ARN: " + arn,
                        "INIT_REPORT Init Duration: 200.00 ms",
                        "RESTORE_START Runtime Version: java:21.v1\tRuntime Version ARN: " + arn,
                        "RESTORE_REPORT Restore Duration: 0.00 ms",
                        "START RequestId: " + idOf(0) + " Version: 1",
                        "handling {}",
                        "END RequestId: " + idOf(0),
                        "REPORT RequestId: " + idOf(0)
                                + "\tDuration: 10.00 ms\tBilled Duration: 10 ms\tMemory Size: 128 MB"
                                + "\tMax Memory Used: 50 MB\tRestore Duration: 0.00 ms\tBilled Restore Duration: 0 ms\t");
    }

    @Test
    void aRetiredVersionStopsItsIdleEnvironmentsNowAndItsBusyOnesWhenTheyAreDone() {
        runtimes.initializes(Duration.ZERO, READY).invokes(Duration.ofSeconds(1), HELLO);

        invoke();
        scheduler.runFor(Duration.ofMillis(500));
        pool.retire(function().function().qualified("$LATEST"));
        assertThat(pool.size()).isEqualTo(1);
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(results.get(0)).isInstanceOf(InvocationResult.Succeeded.class);
        assertThat(pool.size()).isZero();
    }

    private void invoke() {
        var invocation = Invocation.of(new RequestId(0, results.size() + 1), function(), Payload.EMPTY_OBJECT);
        pool.run(invocation, results::add);
    }

    private String idOf(int result) {
        return executed(result).report().requestId().toString();
    }

    private InvocationResult.Executed executed(int result) {
        return (InvocationResult.Executed) results.get(result);
    }

    private static FunctionVersion function() {
        return TestFunction.named("hello");
    }

    private void note(HostEvent event) {
        String line = switch (event) {
            case EnvironmentChanged changed -> "#" + changed.environmentId() + " " + changed.state();
            case HostEvent.InvocationStarted started ->
                "#" + started.environmentId() + " takes an invocation, " + (started.cold() ? "cold" : "warm");
            case HostEvent.InvocationEnded ended -> "ended " + ended.outcome();
            case HostEvent.AsynchronousEventEnded ended -> "event " + ended.condition();
        };
        timeline.add(String.format("%.3f %s", event.at().toEpochMilli() / 1e3, line));
    }

    /** The messages of all log events. */
    private final class LogLines implements LogSink {
        @Override
        public void append(LogStreamName stream, LogEvent event) {
            log.add(event.message());
        }
    }
}
