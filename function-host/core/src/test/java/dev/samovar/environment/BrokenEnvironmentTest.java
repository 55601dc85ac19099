package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an environment whose initialisation or invocation goes wrong. */
class BrokenEnvironmentTest extends PoolStage {

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
    void whatThePlatformCannotStartIsToldWithTheRequest() {
        var missing = new InitResult.NotStarted("Runtime.InvalidEntrypoint", "no bootstrap", 0);
        runtimes.initializes(Duration.ZERO, missing).initializes(Duration.ZERO, missing);

        invoke();
        scheduler.runFor(Duration.ofSeconds(1));

        String id = idOf(0);
        assertThat(executed(0)).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(executed(0).payload().text())
                .isEqualTo("{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"RequestId: " + id
                        + " Error: no bootstrap\"}");
        assertThat(log)
                .containsSubsequence(
                        "INIT_REPORT Init Duration: 0.00 ms\tPhase: invoke\tStatus: error"
                                + "\tError Type: Runtime.InvalidEntrypoint",
                        "START RequestId: " + id + " Version: $LATEST",
                        "RequestId: " + id + " Error: no bootstrap",
                        "Runtime.InvalidEntrypoint",
                        "END RequestId: " + id);
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
}
