package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Cold starts as they were measured on AWS Lambda: never below a floor, mostly a little above it, with a long tail.
 *
 * <p>Source: L. Wang et al., "Peeking Behind the Curtains of Serverless Platforms", USENIX ATC 2018, cold-start latency
 * of 1,000 functions: at 128 MB a minimum of 190 ms, a median of 265 ms and a standard deviation of 354 ms; at 1,536 MB
 * 188, 250 and 274 ms. A log-normal distribution on top of the minimum is fitted to these; medians for other memory sizes
 * lie on the line through both over the logarithm of the memory. Downloading the package is added at the 538 Mbit/s that
 * the same paper gives for one instance alone. For restores no such measurements are published: the same distribution
 * stands in.
 */
public final class LambdaColdStart implements ColdStartModel {
    private static final double FLOOR_MS = 188;
    private static final double SMALL_MB = 128;
    private static final double SMALL_MEDIAN_MS = 265 - FLOOR_MS;
    private static final double LARGE_MB = 1536;
    private static final double LARGE_MEDIAN_MS = 250 - FLOOR_MS;
    private static final double SIGMA = 1.28;
    private static final double DOWNLOAD_BYTES_PER_MS = 538e6 / 8 / 1000;
    private static final double NANOS_PER_MS = 1e6;

    private final RandomGenerator random;

    /** A model whose tail is drawn from {@code random}. */
    public LambdaColdStart(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Duration placement(FunctionVersion function, long codeBytes) {
        return milliseconds(draw(function) + codeBytes / DOWNLOAD_BYTES_PER_MS);
    }

    @Override
    public Duration restore(FunctionVersion function, long codeBytes) {
        return milliseconds(draw(function));
    }

    private double draw(FunctionVersion function) {
        return FLOOR_MS
                + medianAboveFloor(function.configuration().memoryMb()) * Math.exp(SIGMA * random.nextGaussian());
    }

    private static double medianAboveFloor(int memoryMb) {
        double share = Math.log(memoryMb / SMALL_MB) / Math.log(LARGE_MB / SMALL_MB);
        double bounded = Math.clamp(share, 0, 1);
        return SMALL_MEDIAN_MS + bounded * (LARGE_MEDIAN_MS - SMALL_MEDIAN_MS);
    }

    private static Duration milliseconds(double milliseconds) {
        return Duration.ofNanos(Math.round(milliseconds * NANOS_PER_MS));
    }
}
