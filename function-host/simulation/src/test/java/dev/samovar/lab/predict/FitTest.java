package dev.samovar.lab.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final long SEED = 4;

    @Test
    void aLogNormalSampleIsKnownForOne() {
        Fit fit = Fit.of(sample(500, random -> 20 * Math.exp(0.4 * random.nextGaussian())));

        assertThat(fit.isLogNormal()).isTrue();
        assertThat(fit.logNormalMedian().toNanos() / 1e6).isCloseTo(20, within(1.0));
        assertThat(fit.sigma()).isCloseTo(0.4, within(0.04));
    }

    @Test
    void oneInTwentyLogNormalSamplesIsDoubted() {
        var random = new SplittableRandom(SEED);
        System.out.println("seed " + SEED);
        long doubted = IntStream.range(0, 2_000)
                .filter(_ -> !Fit.of(sample(random, 40, chance -> Math.exp(chance.nextGaussian())))
                        .isLogNormal())
                .count();

        assertThat(doubted / 2_000.0).isCloseTo(0.05, within(0.015));
    }

    @Test
    void twoHumpsAreNotLogNormalAndAreDrawnAsTheyWereMeasured() {
        Fit fit = Fit.of(sample(200, random -> (random.nextInt(4) == 0 ? 100 : 10) + random.nextDouble()));

        assertThat(fit.isLogNormal()).isFalse();
        var random = new SplittableRandom(SEED);
        double[] drawn = IntStream.range(0, 10_000)
                .mapToDouble(_ -> fit.model().draw(random) / 1e6)
                .toArray();
        assertThat(Arrays.stream(drawn).summaryStatistics())
                .satisfies(all -> assertThat(all.getMin()).isGreaterThan(10))
                .satisfies(all -> assertThat(all.getMax()).isLessThan(101));
        assertThat(IntStream.range(0, drawn.length).filter(i -> drawn[i] > 90).count() / 10_000.0)
                .isCloseTo(0.25, within(0.08));
    }

    @Test
    void aSingleValueIsAllThatIsKnown() {
        Fit fit = Fit.of(List.of(Duration.ofMillis(7)));

        assertThat(fit.model().draw(new SplittableRandom(SEED))).isEqualTo(7_000_000);
    }

    private static List<Duration> sample(int size, ToDoubleFunction<RandomGenerator> millis) {
        System.out.println("seed " + SEED);
        return sample(new SplittableRandom(SEED), size, millis);
    }

    private static List<Duration> sample(RandomGenerator random, int size, ToDoubleFunction<RandomGenerator> millis) {
        return IntStream.range(0, size)
                .mapToObj(_ -> Duration.ofNanos(Math.round(1e6 * millis.applyAsDouble(random))))
                .toList();
    }
}
