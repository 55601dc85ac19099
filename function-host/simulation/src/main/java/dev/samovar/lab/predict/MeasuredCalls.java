package dev.samovar.lab.predict;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import java.time.Duration;
import java.util.List;

/** The invocations of one function of a workload, answered by a function that was measured. */
record MeasuredCalls(String name, OpenWorkload calls, int function, ModelledFunction measured) implements OpenWorkload {

    @Override
    public Duration length() {
        return calls.length();
    }

    @Override
    public List<ModelledFunction> functions() {
        return List.of(measured);
    }

    @Override
    public Arrivals arrivals(Shard shard, long seed) {
        Arrivals all = calls.arrivals(Shard.WHOLE, seed);
        return new Arrivals() {
            @Override
            public boolean next() {
                while (all.next()) {
                    if (all.function() == function) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public int function() {
                return 0;
            }

            @Override
            public long atNanos() {
                return all.atNanos();
            }

            @Override
            public long durationNanos() {
                return all.durationNanos();
            }

            @Override
            public void close() {
                all.close();
            }
        };
    }
}
