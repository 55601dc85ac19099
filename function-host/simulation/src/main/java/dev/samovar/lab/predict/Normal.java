package dev.samovar.lab.predict;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /** The share of all values that are not greater; exact to 10⁻⁷: M. Abramowitz and I. Stegun (1964), 26.2.17. */
    static double share(double value) {
        double t = 1 / (1 + 0.2316419 * Math.abs(value));
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI) * polynomial;
        return value >= 0 ? 1 - tail : tail;
    }
}
