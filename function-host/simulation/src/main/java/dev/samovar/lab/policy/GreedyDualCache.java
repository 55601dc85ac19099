package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlive;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.environment.MemoryBound;
import dev.samovar.function.FunctionVersion;
import dev.samovar.lab.workload.ModelledFunction;
import java.util.SplittableRandom;

/**
 * The greedy-dual priority of FaasCache: clock + frequency × cost / size.
 *
 * <p>The clock is the priority of what went last, so that what is not used grows old; the frequency counts a version's
 * invocations since it last had no environment; the cost is what its INIT takes on average.
 */
final class GreedyDualCache implements KeepAlivePolicy, MemoryBound {
    private static final int DRAWS = 100;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PolicyRun run;
    private final long memoryMb;
    private final long[] frequency;
    private final double[] costPerMb;
    private double clock;

    GreedyDualCache(PolicyRun run, long memoryMb) {
        this.run = run;
        this.memoryMb = memoryMb;
        this.frequency = new long[run.functions().size()];
        this.costPerMb = new double[run.functions().size()];
    }

    @Override
    public void arrived(FunctionVersion function, long nowNanos) {
        frequency[run.index(function)]++;
    }

    @Override
    public KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos) {
        return KeepAlive.FOREVER;
    }

    @Override
    public MemoryBound memoryBound() {
        return this;
    }

    @Override
    public long megabytes() {
        return memoryMb;
    }

    @Override
    public double priority(FunctionVersion function, long nowNanos) {
        int index = run.index(function);
        if (costPerMb[index] == 0) {
            costPerMb[index] = costPerMb(index);
        }
        return clock + frequency[index] * costPerMb[index];
    }

    private double costPerMb(int index) {
        ModelledFunction function = run.functions().get(index);
        var random = new SplittableRandom(index);
        double nanos = 0;
        for (int i = 0; i < DRAWS; i++) {
            nanos += function.init().draw(random);
        }
        return nanos / DRAWS / NANOS_PER_SECOND / function.memoryMb();
    }

    @Override
    public void evicted(FunctionVersion function, double priority, boolean last) {
        clock = Math.max(clock, priority);
        if (last) {
            frequency[run.index(function)] = 0;
        }
    }
}
