package dev.samovar.lab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

    /** From the usual tables. */
    @ParameterizedTest
    @CsvSource({"1, 12.706", "2, 4.303", "4, 2.776", "5, 2.571", "6, 2.447", "9, 2.262", "29, 2.045", "120, 1.980"})
    void studentsQuantilesAreThoseOfTheTables(int freedom, double quantile) {
        assertThat(StudentT.quantile975(freedom)).isCloseTo(quantile, within(0.0006));
    }

    @Test
    void theIntervalLiesAroundTheMean() {
        /* Variance 2.5, five values: 2.776 times the root of 0.5. */
        ConfidenceInterval interval = ConfidenceInterval.of(1, 2, 3, 4, 5);

        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.halfWidth()).isCloseTo(1.963, within(0.001));
        assertThat(interval.contains(4.9)).isTrue();
        assertThat(interval.contains(5)).isFalse();
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTrueMean() {
        RandomGenerator random = new SplittableRandom(20_261_121);
        int hits = 0;
        for (int trial = 0; trial < 10_000; trial++) {
            double[] sample = random.doubles(6).toArray();
            hits += ConfidenceInterval.of(sample).contains(0.5) ? 1 : 0;
        }

        assertThat(hits).isBetween(9_350, 9_650);
    }

    @Test
    void aSampleOfOneSaysNothing() {
        assertThat(ConfidenceInterval.of(7).halfWidth()).isInfinite();
        assertThatIllegalArgumentException().isThrownBy(ConfidenceInterval::of);
    }

    /* By hand: both errors are 1/3, so there are 4 degrees of freedom, and the interval is 2.776 * sqrt(2/3). */
    @Test
    void aDifferenceHasTheIntervalThatWelchGivesIt() {
        var difference = ConfidenceInterval.ofDifference(new double[] {1, 2, 3}, new double[] {11, 12, 13});

        assertThat(difference.mean()).isEqualTo(10);
        assertThat(difference.halfWidth()).isCloseTo(2.267, within(0.001));
        assertThat(difference.contains(0)).isFalse();
    }

    @Test
    void aDifferenceFromASingleRunSaysNothing() {
        assertThat(ConfidenceInterval.ofDifference(new double[] {1}, new double[] {11, 12, 13})
                        .contains(0))
                .isTrue();
    }
}
