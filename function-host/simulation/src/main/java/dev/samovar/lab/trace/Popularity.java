package dev.samovar.lab.trace;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often each of many applications is invoked, from the most popular down.
 *
 * <p>The law is put together from what M. Shahrad et al. publish of Azure Functions ("Serverless in the Wild", USENIX ATC
 * 2020, section 3): 45 % of applications are invoked at most once an hour, and the top 1 % make about 92 % of all
 * invocations. The lower 99 % follow a log-normal law through the first point, the top 1 % a power law that begins where
 * the others end. Where so few invocations are asked for that the first point cannot be met, all rates shrink alike.
 */
final class Popularity {
    private static final double RARE_SHARE = 0.45;
    private static final double RARE_PER_DAY = 24;
    private static final double TOP = 0.01;
    private static final double TOP_SHARE = 0.92;

    private static final double SIGMA_LEAST = 0.5;
    private static final double SIGMA_MOST = 6;
    private static final double EXPONENT_MOST = 8;
    private static final int HALVINGS = 60;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TOP_QUANTILE = NORMAL.inverseCumulativeProbability(1 - TOP);

    private Popularity() {}

    /**
     * The invocations a day of each application.
     *
     * @param applications one or more
     * @param meanPerDay the mean over all applications, more than zero
     */
    static double[] perDay(int applications, double meanPerDay) {
        int top = Math.max(1, (int) Math.round(applications * TOP));
        double[] rates = new double[applications];
        double sigma = bodySigma((1 - TOP_SHARE) * meanPerDay / (1 - TOP));
        double logMedian = logMedian(sigma);
        for (int i = top; i < applications; i++) {
            double share = 1 - (i + 0.5) / applications;
            rates[i] = Math.exp(logMedian + sigma * NORMAL.inverseCumulativeProbability(share));
        }
        double border = Math.exp(logMedian + sigma * TOP_QUANTILE);
        double topMean = TOP_SHARE * meanPerDay * applications / top;
        double exponent = exponent(top, topMean / border);
        for (int i = 0; i < top; i++) {
            rates[i] = border * Math.pow((double) top / (i + 1), exponent);
        }
        return scaled(rates, meanPerDay);
    }

    private static double logMedian(double sigma) {
        return Math.log(RARE_PER_DAY) - sigma * NORMAL.inverseCumulativeProbability(RARE_SHARE);
    }

    private static double bodySigma(double mean) {
        double low = SIGMA_LEAST;
        double high = SIGMA_MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (bodyMean(middle) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /* The mean of a log-normal law that is cut off at its upper quantile. */
    private static double bodyMean(double sigma) {
        return Math.exp(logMedian(sigma) + sigma * sigma / 2)
                * NORMAL.cumulativeProbability(TOP_QUANTILE - sigma)
                / (1 - TOP);
    }

    private static double exponent(int top, double meanOverBorder) {
        double low = 0;
        double high = EXPONENT_MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (powerMean(top, middle) < meanOverBorder) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double powerMean(int top, double exponent) {
        double sum = 0;
        for (int i = 1; i <= top; i++) {
            sum += Math.pow((double) top / i, exponent);
        }
        return sum / top;
    }

    private static double[] scaled(double[] rates, double meanPerDay) {
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        double factor = meanPerDay * rates.length / sum;
        for (int i = 0; i < rates.length; i++) {
            rates[i] *= factor;
        }
        return rates;
    }
}
