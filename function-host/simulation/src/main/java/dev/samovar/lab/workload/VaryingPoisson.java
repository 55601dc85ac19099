package dev.samovar.lab.workload;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Independent callers whose number changes with time.
 *
 * <p>Drawn by thinning (P. Lewis and G. Shedler, "Simulation of nonhomogeneous Poisson processes by thinning", 1979):
 * arrivals come at the highest rate, and each is kept with the share that its moment deserves.
 */
final class VaryingPoisson implements ArrivalProcess.Times {
    private final double mostPerSecond;
    private final DoubleUnaryOperator perSecondAt;
    private final RandomGenerator random;
    private final long endNanos;
    private double seconds;

    /**
     * Begins at time zero.
     *
     * @param perSecondAt the rate at a time in seconds, never above {@code mostPerSecond}
     * @param endNanos where to stop: a rate that has sunk to zero would be waited for without end
     */
    VaryingPoisson(double mostPerSecond, DoubleUnaryOperator perSecondAt, RandomGenerator random, long endNanos) {
        this.mostPerSecond = mostPerSecond;
        this.perSecondAt = perSecondAt;
        this.random = random;
        this.endNanos = endNanos;
    }

    @Override
    public long next() {
        long nanos;
        do {
            seconds += random.nextExponential() / mostPerSecond;
            nanos = Rates.nanos(seconds);
        } while (nanos < endNanos && random.nextDouble() * mostPerSecond >= perSecondAt.applyAsDouble(seconds));
        return nanos;
    }
}
