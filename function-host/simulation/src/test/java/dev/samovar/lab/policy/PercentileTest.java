package dev.samovar.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PercentileTest {

    @Test
    void stepByStepItIsWhereACountFromTheBeginningFindsIt() {
        long seed = 20_200_715;
        var random = new SplittableRandom(seed);
        for (double share : new double[] {0.05, 0.5, 0.99, 1}) {
            int[] bins = new int[60];
            var percentile = new Percentile(bins, share);
            for (int total = 1; total <= 2_000; total++) {
                int bin = (int) Math.min(59, random.nextExponential() * (5 + total / 100.0));
                bins[bin]++;
                percentile.added(bin, total);

                assertThat(percentile.bin())
                        .as("seed %d, share %s, %d values", seed, share, total)
                        .isEqualTo(counted(bins, share * total));
            }
        }
    }

    private static int counted(int[] bins, double wanted) {
        int bin = 0;
        long sum = bins[0];
        while (sum < wanted) {
            sum += bins[++bin];
        }
        return bin;
    }
}
