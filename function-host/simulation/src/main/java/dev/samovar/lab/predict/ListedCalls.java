package dev.samovar.lab.predict;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import java.time.Duration;
import java.util.List;

/**
 * Invocations of a measured function at given moments, the same with every seed.
 *
 * @param moments since the start, ascending
 */
record ListedCalls(String name, Duration length, List<Duration> moments, ModelledFunction measured)
        implements OpenWorkload {

    @Override
    public List<ModelledFunction> functions() {
        return List.of(measured);
    }

    @Override
    public Arrivals arrivals(Shard shard, long seed) {
        return new Arrivals() {
            private int next = -1;

            @Override
            public boolean next() {
                return ++next < moments.size();
            }

            @Override
            public int function() {
                return 0;
            }

            @Override
            public long atNanos() {
                return moments.get(next).toNanos();
            }

            /* The function's own model says. */
            @Override
            public long durationNanos() {
                return 0;
            }
        };
    }
}
