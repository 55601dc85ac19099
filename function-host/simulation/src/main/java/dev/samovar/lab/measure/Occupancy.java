package dev.samovar.lab.measure;

import dev.samovar.environment.EnvironmentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many environments are in which state, and how much memory they hold, integrated over time. */
@SuppressWarnings("EnumOrdinal") // States index arrays: this counts millions of changes a second.
final class Occupancy {
    private static final int STARTING = EnvironmentState.STARTING.ordinal();
    private static final int IDLE = EnvironmentState.IDLE.ordinal();
    private static final int BUSY = EnvironmentState.BUSY.ordinal();
    private static final int RESET = EnvironmentState.RESET.ordinal();
    private static final int STOPPED = EnvironmentState.STOPPED.ordinal();
    private static final double MB_NANOS_PER_GB_SECOND = 1024 * 1e9;

    private final long lengthNanos;
    private final long binNanos;
    private final long[] invocations;
    private final long[] coldStarts;
    private final long[] throttled;
    /** Environments times nanoseconds. */
    private final long[] starting;

    private final long[] busy;
    private final long[] idle;
    private final int[] busyPeak;
    private final int[] environmentsPeak;

    private final int[] environments = new int[STOPPED];
    private final long[] memoryMb = new long[STOPPED];
    private final double[] memoryMbNanos = new double[STOPPED];
    private long provisionedMb;
    private double provisionedMbNanos;
    private int alive;
    private int bin;
    private long binEndNanos;
    private long lastNanos;

    Occupancy(Duration length, int bins) {
        lengthNanos = length.toNanos();
        /* The last bin takes what the division leaves. */
        binNanos = lengthNanos / bins;
        if (binNanos == 0) {
            throw new IllegalArgumentException("no time for " + bins + " bins in " + length);
        }
        invocations = new long[bins];
        coldStarts = new long[bins];
        throttled = new long[bins];
        starting = new long[bins];
        busy = new long[bins];
        idle = new long[bins];
        busyPeak = new int[bins];
        environmentsPeak = new int[bins];
        binEndNanos = bins == 1 ? lengthNanos : binNanos;
    }

    void arrived(long nowNanos) {
        advance(nowNanos);
        invocations[bin]++;
    }

    /** The invocation that arrived last waits for a runtime. */
    void coldStarted() {
        coldStarts[bin]++;
    }

    /** The invocation that arrived last was refused. */
    void refused() {
        throttled[bin]++;
    }

    void opened(int mb, long nowNanos) {
        advance(nowNanos);
        alive++;
        environments[STARTING]++;
        memoryMb[STARTING] += mb;
        environmentsPeak[bin] = Math.max(environmentsPeak[bin], alive);
    }

    /** An environment changes from one state to another that is not {@code STOPPED}. */
    void changed(EnvironmentState from, EnvironmentState to, int mb, long nowNanos) {
        advance(nowNanos);
        environments[from.ordinal()]--;
        memoryMb[from.ordinal()] -= mb;
        environments[to.ordinal()]++;
        memoryMb[to.ordinal()] += mb;
        if (environments[BUSY] > busyPeak[bin]) {
            busyPeak[bin] = environments[BUSY];
        }
    }

    void stopped(EnvironmentState from, int mb, long nowNanos) {
        advance(nowNanos);
        alive--;
        environments[from.ordinal()]--;
        memoryMb[from.ordinal()] -= mb;
    }

    /** Provisioned memory grows, or shrinks if negative. */
    void provisioned(int mb, long nowNanos) {
        advance(nowNanos);
        provisionedMb += mb;
    }

    void advance(long nowNanos) {
        long now = Math.min(nowNanos, lengthNanos);
        while (now > binEndNanos) {
            integrate(binEndNanos);
            bin++;
            binEndNanos = bin == busy.length - 1 ? lengthNanos : binEndNanos + binNanos;
            busyPeak[bin] = environments[BUSY];
            environmentsPeak[bin] = alive;
        }
        if (now > lastNanos) {
            integrate(now);
        }
    }

    private void integrate(long toNanos) {
        long nanos = toNanos - lastNanos;
        lastNanos = toNanos;
        starting[bin] += environments[STARTING] * nanos;
        busy[bin] += environments[BUSY] * nanos;
        idle[bin] += (environments[IDLE] + environments[RESET]) * nanos;
        memoryMbNanos[STARTING] += (double) memoryMb[STARTING] * nanos;
        memoryMbNanos[BUSY] += (double) memoryMb[BUSY] * nanos;
        memoryMbNanos[IDLE] += (double) (memoryMb[IDLE] + memoryMb[RESET]) * nanos;
        provisionedMbNanos += (double) provisionedMb * nanos;
    }

    /** Memory held in a state until now; {@code RESET} counts as {@code IDLE}. */
    double gbSeconds(EnvironmentState state) {
        return memoryMbNanos[state.ordinal()] / MB_NANOS_PER_GB_SECOND;
    }

    double provisionedGbSeconds() {
        return provisionedMbNanos / MB_NANOS_PER_GB_SECOND;
    }

    Timeline timeline() {
        List<Timeline.Bin> bins = new ArrayList<>();
        for (int i = 0; i < busy.length; i++) {
            double nanos = i == busy.length - 1 ? lengthNanos - binNanos * i : binNanos;
            bins.add(new Timeline.Bin(
                    invocations[i],
                    coldStarts[i],
                    throttled[i],
                    starting[i] / nanos,
                    busy[i] / nanos,
                    idle[i] / nanos,
                    busyPeak[i],
                    environmentsPeak[i]));
        }
        return new Timeline(Duration.ofNanos(binNanos), bins);
    }
}
