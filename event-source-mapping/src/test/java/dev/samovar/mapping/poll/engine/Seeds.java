package dev.samovar.mapping.poll.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/** Seeds of simulations: the same ones at each run of a test. */
public final class Seeds {
    private final long first;

    /** The seeds that follow from a number. */
    public Seeds(long first) {
        this.first = first;
    }

    /** Runs a simulation with some of them; a failure tells which one it was. */
    public void check(int count, LongFunction<?> simulation) {
        new Random(first)
                .longs(count)
                .forEach(seed -> assertThatCode(() -> simulation.apply(seed))
                        .as("seed %d", seed)
                        .doesNotThrowAnyException());
    }

    /** What comes of some of them. */
    public <T> List<T> outcomes(int count, LongFunction<T> simulation) {
        return new Random(first).longs(count).mapToObj(simulation).toList();
    }
}
