package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentPoolTest extends PoolStage {

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
        assertThat(timeline).contains("3600.000 #2 takes an invocation, warm");
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
}
