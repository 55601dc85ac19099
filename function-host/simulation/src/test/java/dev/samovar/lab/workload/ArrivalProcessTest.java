package dev.samovar.lab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalProcessTest {
    private static final long SEED = 20_261_121;
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void poissonKeepsItsRateAndItsGapsVaryAsMuchAsTheyAreLong() {
        List<Long> times = until(new Poisson(2), DAY);

        assertThat(times.size() / 86_400.0).isCloseTo(2, within(0.03));
        assertThat(variationOfGaps(times)).isCloseTo(1, within(0.02));
    }

    @Test
    void burstsKeepTheMeanRateAndVaryMoreThanPoisson() {
        var bursty = new Bursty(0.1, 20, Duration.ofMinutes(5), Duration.ofSeconds(30));

        List<Long> times = until(bursty, Duration.ofDays(10));

        assertThat(bursty.meanPerSecond()).isCloseTo((0.1 * 300 + 20 * 30) / 330, within(1e-9));
        assertThat(times.size() / 864_000.0).isCloseTo(bursty.meanPerSecond(), within(0.1));
        assertThat(variationOfGaps(times)).isGreaterThan(3);
    }

    @Test
    void aDayHasMoreThanItsNight() {
        List<Long> times = until(new Diurnal(1, 0.8, DAY), DAY);

        long day = times.stream().filter(nanos -> nanos < DAY.toNanos() / 2).count();
        /* The integral of 1 + 0.8 sin over half a period: 1/2 + 0.8/pi of all. */
        assertThat(day / (double) times.size()).isCloseTo(0.5 + 0.8 / Math.PI, within(0.01));
        assertThat(times.size() / 86_400.0).isCloseTo(1, within(0.02));
    }

    @Test
    void aRampGrowsEvenlyAndStays() {
        List<Long> times = until(new Ramp(0, 10, Duration.ofHours(1)), Duration.ofHours(2));

        long ramp = times.stream().filter(nanos -> nanos < 3_600_000_000_000L).count();
        assertThat(ramp).isCloseTo(18_000, within(500L));
        assertThat(times.size() - ramp).isCloseTo(36_000, within(800L));
    }

    @Test
    void aRampToNothingEnds() {
        assertThat(until(new Ramp(10, 0, Duration.ofMinutes(1)), Duration.ofDays(300)))
                .hasSizeBetween(240, 360);
    }

    @Test
    void aTimerComesOncePerPeriodAndALittleLate() {
        List<Long> times = until(new Periodic(Duration.ofMinutes(5), Duration.ofSeconds(10)), DAY);

        assertThat(times).hasSize(287);
        for (int i = 0; i < times.size(); i++) {
            long late = times.get(i) - (i + 1) * 300_000_000_000L;
            assertThat(late).isBetween(0L, 10_000_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 2})
    void gammaGapsKeepTheirMeanAndVaryAsMuchAsTheyAreTold(double variation) {
        List<Long> times = until(new GammaRenewal(Duration.ofMillis(500), variation), DAY);

        assertThat(times.size() / 86_400.0).isCloseTo(2, within(0.03));
        assertThat(variationOfGaps(times)).isCloseTo(variation, within(0.03 * variation));
    }

    @Test
    void aRenewalProcessHasBeenGoingOnForLong() {
        var process = new GammaRenewal(Duration.ofHours(10), 0.5);

        long inTheFirstHour = new SplittableRandom(SEED)
                .splits(20_000)
                .filter(random -> process.begin(random, DAY.toNanos()).next()
                        < Duration.ofHours(1).toNanos())
                .count();

        assertThat(inTheFirstHour / 20_000.0).as("an hour of ten").isCloseTo(0.1, within(0.01));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Poisson(0)).hasMessage("a rate is more than zero: 0.0/s");
        assertThatThrownBy(() -> new Diurnal(1, 1.5, DAY)).hasMessage("a swing is from 0 to 1: 1.5");
        assertThatThrownBy(() -> new Periodic(Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageStartingWith("a period is more than zero, and its jitter less than it");
        assertThatThrownBy(() -> new GammaRenewal(DAY, 0))
                .hasMessage("a coefficient of variation is more than zero: 0.0");
    }

    private static List<Long> until(ArrivalProcess process, Duration end) {
        ArrivalProcess.Times times = process.begin(new SplittableRandom(SEED), end.toNanos());
        var all = new ArrayList<Long>();
        for (long next = times.next(); next < end.toNanos(); next = times.next()) {
            all.add(next);
        }
        assertThat(all).isSorted();
        return all;
    }

    /** The coefficient of variation. */
    private static double variationOfGaps(List<Long> times) {
        double mean = (times.getLast() - times.getFirst()) / (times.size() - 1.0);
        double squares = 0;
        for (int i = 1; i < times.size(); i++) {
            double off = times.get(i) - times.get(i - 1) - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / (times.size() - 1)) / mean;
    }
}
