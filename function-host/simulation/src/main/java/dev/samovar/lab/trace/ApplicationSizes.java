package dev.samovar.lab.trace;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How many functions an application has.
 *
 * <p>Source: M. Shahrad et al., "Serverless in the Wild", USENIX ATC 2020, figure 1: 54 % of applications have one function,
 * 95 % at most ten. Between these points and beyond them the logarithm grows evenly.
 */
final class ApplicationSizes {
    private static final double ONE = 0.54;
    private static final double TEN = 0.95;
    private static final double TEN_FUNCTIONS = 10;
    private static final double MOST = 100;

    private ApplicationSizes() {}

    /** Draws applications until their functions are as many as wanted. */
    static int[] draw(int functions, RandomGenerator random) {
        int[] sizes = new int[functions];
        int applications = 0;
        int left = functions;
        while (left > 0) {
            int size = Math.min(left, size(random.nextDouble()));
            sizes[applications++] = size;
            left -= size;
        }
        return Arrays.copyOf(sizes, applications);
    }

    private static int size(double share) {
        if (share < ONE) {
            return 1;
        }
        if (share < TEN) {
            return Math.max(2, (int) Math.ceil(Math.pow(TEN_FUNCTIONS, (share - ONE) / (TEN - ONE))));
        }
        return (int) (TEN_FUNCTIONS * Math.pow(MOST / TEN_FUNCTIONS, (share - TEN) / (1 - TEN)));
    }

    /** Splits an application's invocations: its second function gets half of its first's, the third a third. */
    static double[] shares(int functions) {
        double[] shares = new double[functions];
        double sum = 0;
        for (int i = 0; i < functions; i++) {
            shares[i] = 1.0 / (i + 1);
            sum += shares[i];
        }
        for (int i = 0; i < functions; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
