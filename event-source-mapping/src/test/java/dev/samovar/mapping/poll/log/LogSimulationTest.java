package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSimulationTest {
    private static final int SEEDS = 300;
    private static final int STREAM_SEEDS = 100;

    @Test
    void everyRecordIsProcessedOrGivenUpAndKeysKeepTheirOrder() {
        new Random(20260308)
                .longs(SEEDS)
                .forEach(seed -> assertThatCode(() -> new LogSimulation(seed).run())
                        .as("seed %d", seed)
                        .doesNotThrowAnyException());
    }

    @Test
    void nothingAcknowledgedIsLostIfTheWholeProgramDiesAndItsClockJumps() {
        new Random(20260309)
                .longs(STREAM_SEEDS)
                .forEach(seed -> assertThatCode(() -> new StreamSimulation(seed).run())
                        .as("seed %d", seed)
                        .doesNotThrowAnyException());
    }

    @Test
    void aSimulationOfARealStreamIsWorthItsTime() {
        var outcomes = new Random(7)
                .longs(20)
                .mapToObj(seed -> new StreamSimulation(seed).run())
                .toList();

        assertThat(outcomes).allMatch(outcome -> outcome.put() > 100 && outcome.crashes() > 0 && outcome.shards() > 2);
        assertThat(outcomes).anyMatch(outcome -> outcome.givenUp() > 0);
        assertThat(outcomes).allMatch(outcome -> outcome.processed() > 50);
    }

    @Test
    void aSimulationIsWorthItsTime() {
        var outcomes = new Random(7)
                .longs(20)
                .mapToObj(seed -> new LogSimulation(seed).run())
                .toList();

        assertThat(outcomes).allMatch(outcome -> outcome.put() > 200 && outcome.kills() > 0 && outcome.shards() > 2);
        assertThat(outcomes).anyMatch(outcome -> outcome.givenUp() > 0);
        assertThat(outcomes).allMatch(outcome -> outcome.processed() > 50);
    }
}
