package dev.samovar.lab.measure;

/** Student's t distribution, as far as intervals of 95 % need it. */
final class StudentT {
    /** The normal distribution's quantile of 0.975. */
    private static final double NORMAL = 1.959963984540054;

    /** For 1 to 5 degrees of freedom, where the series is too coarse; from the usual tables. */
    private static final double[] SMALL = {12.70620, 4.30265, 3.18245, 2.77645, 2.57058};

    private StudentT() {}

    /** The quantile of 0.975: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5. */
    static double quantile975(int freedom) {
        if (freedom <= SMALL.length) {
            return SMALL[freedom - 1];
        }
        double x2 = NORMAL * NORMAL;
        double first = (x2 + 1) / 4;
        double second = ((5 * x2 + 16) * x2 + 3) / 96;
        double third = (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
        double fourth = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92_160;
        double n = freedom;
        return NORMAL * (1 + first / n + second / (n * n) + third / (n * n * n) + fourth / (n * n * n * n));
    }
}
