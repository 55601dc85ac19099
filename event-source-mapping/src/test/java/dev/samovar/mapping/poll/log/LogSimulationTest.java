package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.poll.engine.Seeds;
import org.junit.jupiter.api.Test;

class LogSimulationTest {
    private static final int SEEDS = 300;
    private static final int STREAM_SEEDS = 100;

    @Test
    void everyRecordIsProcessedOrGivenUpAndKeysKeepTheirOrder() {
        new Seeds(20260308).check(SEEDS, seed -> new LogSimulation(seed).run());
    }

    @Test
    void nothingAcknowledgedIsLostIfTheWholeProgramDiesAndItsClockJumps() {
        new Seeds(20260309).check(STREAM_SEEDS, seed -> new StreamSimulation(seed).run());
    }

    @Test
    void aSimulationOfARealStreamIsWorthItsTime() {
        var outcomes = new Seeds(7).outcomes(20, seed -> new StreamSimulation(seed).run());

        assertThat(outcomes).allMatch(outcome -> outcome.put() > 100 && outcome.crashes() > 0 && outcome.shards() > 2);
        assertThat(outcomes).anyMatch(outcome -> outcome.givenUp() > 0);
        assertThat(outcomes).allMatch(outcome -> outcome.processed() > 50);
    }

    @Test
    void aSimulationIsWorthItsTime() {
        var outcomes = new Seeds(7).outcomes(20, seed -> new LogSimulation(seed).run());

        assertThat(outcomes).allMatch(outcome -> outcome.put() > 200 && outcome.kills() > 0 && outcome.shards() > 2);
        assertThat(outcomes).anyMatch(outcome -> outcome.givenUp() > 0);
        assertThat(outcomes).allMatch(outcome -> outcome.processed() > 50);
    }
}
