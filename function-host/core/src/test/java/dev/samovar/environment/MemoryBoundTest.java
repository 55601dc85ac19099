package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBoundTest extends PoolStage {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final FunctionVersion DEAR = TestFunction.named("dear");
    private static final FunctionVersion CHEAP = TestFunction.named("cheap");
    private static final FunctionVersion OTHER = TestFunction.named("other");
    private static final List<String> EVICTED = new ArrayList<>();

    MemoryBoundTest() {
        super(new TwoEnvironments());
        EVICTED.clear();
    }

    @Test
    void theLeastWorthGoesWhenANewOneNeedsItsMemory() {
        runs(4);

        invoke(DEAR);
        scheduler.runFor(SECOND.multipliedBy(10));
        invoke(CHEAP);
        scheduler.runFor(SECOND.multipliedBy(10));
        invoke(OTHER);
        scheduler.runFor(SECOND.multipliedBy(10));
        invoke(DEAR);
        scheduler.runUntilIdle();

        assertThat(timeline)
                .containsSubsequence(
                        "12.000 #2 idle",
                        "20.000 #2 stopped",
                        "20.000 #3 starting",
                        "22.000 #3 idle",
                        "30.000 #1 takes an invocation, warm");
        assertThat(EVICTED).containsExactly("cheap 1.0, its last");
    }

    @Test
    void amongEqualsTheOneThatFellIdleFirstGoes() {
        runs(3);

        invoke(CHEAP);
        invoke(CHEAP);
        scheduler.runFor(SECOND.multipliedBy(10));
        invoke(DEAR);
        scheduler.runUntilIdle();

        assertThat(timeline).containsSubsequence("2.000 #1 idle", "2.000 #2 idle", "10.000 #1 stopped");
        assertThat(EVICTED).containsExactly("cheap 1.0");
    }

    @Test
    void busyOnesStayAndTheFirstThatFallsIdleGoesInstead() {
        runs(3);

        invoke(DEAR);
        invoke(CHEAP);
        invoke(OTHER);
        assertThat(pool.size()).isEqualTo(3);
        scheduler.runUntilIdle();

        assertThat(pool.size()).isEqualTo(2);
        assertThat(timeline).containsSubsequence("2.000 #1 idle", "2.000 #1 stopped", "2.000 #2 idle");
    }

    @Test
    void provisionedEnvironmentsAreNotCounted() {
        runs(4);
        pool.provision(DEAR, 2, progress -> {});
        scheduler.runFor(SECOND.multipliedBy(10));

        invoke(CHEAP);
        scheduler.runFor(SECOND.multipliedBy(10));
        invoke(OTHER);
        scheduler.runUntilIdle();

        assertThat(pool.size()).isEqualTo(4);
        assertThat(pool.provisioned(DEAR)).isEqualTo(new ProvisionedUse(2, 0));
    }

    private void runs(int times) {
        for (int i = 0; i < times; i++) {
            runtimes.initializes(SECOND, READY).invokes(SECOND, HELLO);
        }
    }

    /** Keeps what fits into the memory of two. */
    private static final class TwoEnvironments implements KeepAlivePolicy, MemoryBound {
        @Override
        public KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos) {
            return KeepAlive.FOREVER;
        }

        @Override
        public MemoryBound memoryBound() {
            return this;
        }

        @Override
        public long megabytes() {
            return 256;
        }

        @Override
        public double priority(FunctionVersion function, long nowNanos) {
            return switch (function.function().name()) {
                case "dear" -> 3;
                case "cheap" -> 1;
                default -> 2;
            };
        }

        @Override
        public void evicted(FunctionVersion function, double priority, boolean last) {
            EVICTED.add(function.function().name() + " " + priority + (last ? ", its last" : ""));
        }
    }
}
