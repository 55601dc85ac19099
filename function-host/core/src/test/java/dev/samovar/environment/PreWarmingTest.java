package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PreWarmingTest extends PoolStage {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Whatever runs last ends, and another one is ready from the 20th to the 25th minute. */
    PreWarmingTest() {
        super((function, running, now) -> running == 0
                ? KeepAlive.preWarmed(MINUTE.multipliedBy(20), MINUTE.multipliedBy(5))
                : KeepAlive.during(MINUTE));
    }

    @Test
    void anEnvironmentStartsAheadOfTheNextInvocationWhichIsWarmThen() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY);
        runtimes.invokes(SECOND, HELLO).invokes(SECOND, HELLO);

        invoke();
        scheduler.runFor(Duration.ofMinutes(21));
        invoke();
        scheduler.runFor(Duration.ofSeconds(2));

        assertThat(timeline)
                .containsExactly(
                        "0.000 #1 starting",
                        "1.000 #1 idle",
                        "1.000 #1 takes an invocation, cold",
                        "1.000 #1 busy",
                        "2.000 #1 idle",
                        "2.000 #1 stopped",
                        "1202.000 #2 starting",
                        "1203.000 #2 idle",
                        "1260.000 #2 takes an invocation, warm",
                        "1260.000 #2 busy",
                        "1261.000 #2 idle",
                        "1261.000 #2 stopped");
        assertThat(executed(1).report().billedDuration())
                .as("its initialisation is billed with its first invocation")
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void withoutAnInvocationItEndsWhenItsWindowDoes() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY).invokes(SECOND, HELLO);

        invoke();
        scheduler.runUntilIdle();

        assertThat(timeline).endsWith("1202.000 #2 starting", "1203.000 #2 idle", "1503.000 #2 stopped");
        assertThat(pool.size()).isZero();
    }

    @Test
    void anInvocationThatComesBeforeCancelsIt() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY).initializes(SECOND, READY);
        runtimes.invokes(SECOND, HELLO).invokes(SECOND, HELLO);

        invoke();
        scheduler.runFor(Duration.ofMinutes(10));
        invoke();
        scheduler.runUntilIdle();

        assertThat(timeline)
                .filteredOn(line -> line.endsWith("starting"))
                .containsExactly("0.000 #1 starting", "600.000 #2 starting", "1802.000 #3 starting");
    }

    @Test
    void whereSeveralFallIdleTheLastOneDecides() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY).initializes(SECOND, READY);
        runtimes.invokes(SECOND, HELLO).invokes(Duration.ofSeconds(2), HELLO);

        invoke();
        invoke();
        scheduler.runUntilIdle();

        assertThat(timeline)
                .endsWith(
                        "2.000 #1 idle",
                        "3.000 #2 idle",
                        "3.000 #2 stopped",
                        "62.000 #1 stopped",
                        "1203.000 #3 starting",
                        "1204.000 #3 idle",
                        "1504.000 #3 stopped");
    }

    @Test
    void oneThatFailsToInitialiseIsGone() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, BROKEN).invokes(SECOND, HELLO);

        invoke();
        scheduler.runUntilIdle();

        assertThat(timeline).endsWith("1202.000 #2 starting", "1203.000 #2 reset", "1203.000 #2 stopped");
    }

    @Test
    void aVersionThatIsRetiredMeanwhileStartsNoneAnyMore() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY).invokes(SECOND, HELLO);

        invoke();
        scheduler.runFor(Duration.ofMinutes(10));
        pool.retireAll(function().function());
        scheduler.runUntilIdle();

        assertThat(timeline).endsWith("2.000 #1 stopped");
    }

    @Test
    void aVersionThatIsRetiredWhileOneStartsEndsItWhenItIsReady() {
        runtimes.initializes(SECOND, READY).initializes(SECOND, READY).invokes(SECOND, HELLO);

        invoke();
        scheduler.runFor(Duration.ofMillis(1_202_500));
        pool.retireAll(function().function());
        scheduler.runUntilIdle();

        assertThat(timeline).endsWith("1202.000 #2 starting", "1203.000 #2 idle", "1203.000 #2 stopped");
        assertThat(pool.size()).isZero();
    }

    @Test
    void toPreWarmForNoTimeIsRefused() {
        assertThatThrownBy(() -> KeepAlive.preWarmed(MINUTE, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeepAlive.during(MINUTE.negated())).isInstanceOf(IllegalArgumentException.class);
    }
}
