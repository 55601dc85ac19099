package dev.samovar.lab.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentState;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.lab.measure.Counts;
import dev.samovar.lab.measure.EnvironmentSpan;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.policy.PolicyRun;
import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.Workload;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long SEED = 20_261_121;
    private static final Duration HOUR = Duration.ofHours(1);

    private final SimulationSettings settings =
            SimulationSettings.DEFAULT.withColdStarts(random -> ColdStartModel.fixed(Duration.ofMillis(200)));

    private static Measures run(SimulationSettings settings, Policy policy, Workload workload) {
        return new Simulation(settings, Runnable::run)
                .run(policy, workload, SEED)
                .join()
                .measures();
    }

    /** Init takes 300 ms, the handler a second. */
    private static Workload second(ArrivalProcess arrivals) {
        return Loads.single(
                HOUR, arrivals, Durations.fixed(Duration.ofMillis(300)), Durations.fixed(Duration.ofSeconds(1)));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void anInvocationWithinTheKeepAliveIsWarmAndOneAfterItIsCold() {
        Measures measures = run(settings, Keep.TEN_MINUTES, second(Loads.at(minutes(1), minutes(5), minutes(30))));

        assertThat(measures.counts()).isEqualTo(new Counts(3, 2, 0, 0, 0));
        assertThat(measures.coldLatency().maxMillis()).isCloseTo(1500, within(1.0));
        assertThat(measures.warmLatency().maxMillis()).isCloseTo(1000, within(1.0));
        assertThat(measures.init().meanMillis()).isEqualTo(300);
        assertThat(measures.functions().coldStartShares()).containsExactly(2 / 3.0);
    }

    @Test
    void memoryIsAccountedForByWhatItIsUsedFor() {
        Measures measures = run(settings, Keep.TEN_MINUTES, second(Loads.at(minutes(1), minutes(55))));

        assertThat(measures.resources().onDemandGbSeconds()).isCloseTo(2.6, within(1e-9));
        assertThat(measures.resources().initGbSeconds()).isCloseTo(0.6, within(1e-9));
        assertThat(measures.resources().startingGbSeconds()).isCloseTo(1, within(1e-9));
        assertThat(measures.resources().busyGbSeconds()).isCloseTo(2, within(1e-9));
        /* The second one is still idle when the hour ends. */
        assertThat(measures.resources().idleGbSeconds()).isCloseTo(600 + 300 - 1.5, within(1e-9));
        assertThat(measures.resources().environmentsMade()).isEqualTo(2);
        assertThat(measures.timeline().environmentsMean()).isCloseTo((601.5 + 300) / 3600, within(1e-9));
        assertThat(measures.timeline().concurrencyPeak()).isEqualTo(1);
    }

    @Test
    void anInvocationThatRunsBeyondTheEndIsStillCounted() {
        Measures measures = run(settings, Keep.TEN_MINUTES, second(Loads.at(HOUR.minusMillis(700))));

        assertThat(measures.counts().succeeded()).isEqualTo(1);
        assertThat(measures.coldLatency().maxMillis()).isCloseTo(1500, within(1.0));
        assertThat(measures.resources().busyGbSeconds()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void environmentsAreDrawnInLanesOfTheirOwn() {
        Measures measures = run(
                settings,
                Keep.forDuration(minutes(1)),
                second(Loads.at(minutes(1), minutes(1).plusSeconds(1), minutes(10))));

        assertThat(measures.spans().stream().map(SimulationTest::line))
                .containsExactly(
                        "0: starting 60.0 to 60.5",
                        "0: busy 60.5 to 61.5",
                        "1: starting 61.0 to 61.5",
                        "0: idle 61.5 to 121.5",
                        "1: busy 61.5 to 62.5",
                        "1: idle 62.5 to 122.5",
                        "0: starting 600.0 to 600.5",
                        "0: busy 600.5 to 601.5",
                        "0: idle 601.5 to 661.5");
    }

    private static String line(EnvironmentSpan span) {
        return span.lane() + ": " + span.state().name().toLowerCase(Locale.ROOT) + " " + seconds(span.from()) + " to "
                + seconds(span.to());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Test
    void snapStartRestoresInsteadOfInitialising() {
        Measures measures = run(settings, new Keep(minutes(10), true), second(Loads.at(minutes(1))));

        assertThat(measures.counts().coldStarts()).isEqualTo(1);
        assertThat(measures.coldLatency().maxMillis()).isCloseTo(1400, within(1.0));
        assertThat(measures.init().meanMillis()).isEqualTo(200);
    }

    @Test
    void aFunctionThatTakesTooLongTimesOutAndInitialisesAgain() {
        Measures measures = run(
                settings.withTimeout(Duration.ofSeconds(1)),
                Keep.TEN_MINUTES,
                Loads.single(
                        HOUR,
                        Loads.at(minutes(1), minutes(2)),
                        Durations.fixed(Duration.ofMillis(300)),
                        Durations.fixed(Duration.ofSeconds(2))));

        assertThat(measures.counts()).isEqualTo(new Counts(2, 2, 0, 2, 0));
        assertThat(measures.resources().environmentsMade()).isEqualTo(1);
        assertThat(measures.spans().stream().map(EnvironmentSpan::state))
                .containsExactly(
                        EnvironmentState.STARTING,
                        EnvironmentState.BUSY,
                        EnvironmentState.RESET,
                        EnvironmentState.BUSY,
                        EnvironmentState.RESET);
    }

    @Test
    void theAccountsLimitRefusesWhatIsTooMuch() {
        Measures measures = run(
                settings.withLimits(ConcurrencyLimits.AWS.withAccount(2)),
                Keep.TEN_MINUTES,
                second(Loads.at(minutes(1), minutes(1), minutes(1), minutes(2))));

        assertThat(measures.counts()).isEqualTo(new Counts(4, 2, 1, 0, 0));
        assertThat(measures.functions().invocations(0)).isEqualTo(3);
    }

    @Test
    void aProvisionedEnvironmentIsPaidForAndNeverCold() {
        Policy policy = new Policy() {
            @Override
            public String name() {
                return "provisioned";
            }

            @Override
            public KeepAlivePolicy keepAlive(PolicyRun run) {
                return KeepAlivePolicy.fixed(minutes(10));
            }

            @Override
            public void begin(PolicyRun run) {
                run.pool().provision(run.version(0), 1, progress -> {});
                run.invoker().provision(run.version(0).function(), 1);
            }
        };

        Measures measures = run(settings, policy, second(Loads.at(minutes(1), minutes(30))));

        assertThat(measures.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(measures.resources().provisionedExecutionGbSeconds()).isCloseTo(2, within(1e-9));
        assertThat(measures.resources().onDemandGbSeconds()).isZero();
        assertThat(measures.resources().provisionedGbSeconds()).isCloseTo(3600, within(0.5));
    }

    @Test
    void aCallersNextCallFollowsItsAnswer() {
        var loop = new ClosedLoop(
                "loop",
                HOUR,
                Loads.function("loop", Loads.NOTHING),
                3,
                Durations.fixed(Duration.ofSeconds(9)),
                Durations.fixed(Duration.ofSeconds(1)));

        Measures measures = run(settings.withColdStarts(random -> ColdStartModel.NONE), Keep.TEN_MINUTES, loop);

        assertThat(measures.counts()).isEqualTo(new Counts(3 * 360, 3, 0, 0, 0));
        assertThat(measures.timeline().concurrencyMean()).isCloseTo(0.3, within(0.001));
    }

    @Test
    void refusedCallersDoNotStopTheClock() {
        var loop = new ClosedLoop(
                "loop",
                Duration.ofMinutes(1),
                Loads.function("loop", Loads.NOTHING),
                2,
                Loads.NOTHING,
                Durations.fixed(Duration.ofSeconds(1)));

        Measures measures = run(settings.withLimits(ConcurrencyLimits.AWS.withAccount(1)), Keep.TEN_MINUTES, loop);

        assertThat(measures.counts().throttled()).isBetween(500L, 601L);
    }

    @Test
    void whatAPolicyThrowsFailsTheRun() {
        Policy broken = new Policy() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public KeepAlivePolicy keepAlive(PolicyRun run) {
                throw new IllegalStateException("no idea");
            }
        };

        var run = new Simulation(settings, Runnable::run).run(broken, second(Loads.at(minutes(1))), SEED);

        assertThatThrownBy(run::join).hasRootCauseMessage("no idea");
    }
}
