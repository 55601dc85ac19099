package dev.samovar.lab.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticWorkloadTest {
    private static final long SEED = 7;

    private final SyntheticWorkload workload = new SyntheticWorkload(
            "mixed",
            Duration.ofHours(1),
            IntStream.range(0, 20)
                    .mapToObj(i -> new FunctionLoad(
                            new ModelledFunction("f" + i, "app", 128, 0, Durations.fixed(Duration.ofMillis(100))),
                            i % 2 == 0
                                    ? new Poisson(0.1 * (i + 1))
                                    : new Periodic(Duration.ofSeconds(60), Duration.ZERO),
                            Durations.exponential(Duration.ofMillis(50))))
                    .toList());

    private record Arrival(long atNanos, int function, long durationNanos) {}

    @Test
    void arrivalsComeInOrderAndEndWithTheWorkload() {
        List<Arrival> all = read(Shard.WHOLE, SEED);

        assertThat(all).hasSizeGreaterThan(1_000).isSortedAccordingTo(Comparator.comparingLong(Arrival::atNanos));
        assertThat(all.getLast().atNanos()).isLessThan(Duration.ofHours(1).toNanos());
    }

    @Test
    void aFunctionsInvocationsAreTheSameInWhicheverShardItIs() {
        List<Arrival> whole = read(Shard.WHOLE, SEED);

        var parts = new ArrayList<Arrival>();
        for (int i = 0; i < 3; i++) {
            parts.addAll(read(new Shard(i, 3), SEED));
        }

        parts.sort(Comparator.comparingLong(Arrival::atNanos).thenComparingInt(Arrival::function));
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void aSeedDeterminesAllAndAnotherSeedIsAnotherRun() {
        assertThat(read(Shard.WHOLE, SEED)).isEqualTo(read(Shard.WHOLE, SEED));
        assertThat(read(Shard.WHOLE, SEED)).isNotEqualTo(read(Shard.WHOLE, SEED + 1));
    }

    private List<Arrival> read(Shard shard, long seed) {
        var all = new ArrayList<Arrival>();
        try (Arrivals arrivals = workload.arrivals(shard, seed)) {
            while (arrivals.next()) {
                all.add(new Arrival(arrivals.atNanos(), arrivals.function(), arrivals.durationNanos()));
            }
        }
        return all;
    }
}
