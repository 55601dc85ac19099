package dev.samovar.lab.workload;

import java.time.Duration;
import java.util.List;

/** Functions that are invoked by laws of chance. */
public record SyntheticWorkload(String name, Duration length, List<FunctionLoad> loads) implements OpenWorkload {
    public SyntheticWorkload {
        loads = List.copyOf(loads);
    }

    @Override
    public List<ModelledFunction> functions() {
        return loads.stream().map(FunctionLoad::function).toList();
    }

    @Override
    public Arrivals arrivals(Shard shard, long seed) {
        return new SyntheticArrivals(loads, length.toNanos(), shard, seed);
    }
}
