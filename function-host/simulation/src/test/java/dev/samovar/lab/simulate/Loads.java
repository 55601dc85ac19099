package dev.samovar.lab.simulate;

import dev.samovar.lab.workload.ArrivalProcess;
import dev.samovar.lab.workload.DurationModel;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.FunctionLoad;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.SyntheticWorkload;
import java.time.Duration;
import java.util.List;

/** Small workloads. */
final class Loads {
    static final DurationModel NOTHING = Durations.fixed(Duration.ZERO);

    private Loads() {}

    static ModelledFunction function(String name, DurationModel init) {
        return new ModelledFunction(name, "application", 1024, 0, init);
    }

    static SyntheticWorkload single(
            Duration length, ArrivalProcess arrivals, DurationModel init, DurationModel duration) {
        return new SyntheticWorkload(
                "single", length, List.of(new FunctionLoad(function("single", init), arrivals, duration)));
    }

    /** An invocation at each of these moments. */
    static ArrivalProcess at(Duration... moments) {
        return (random, endNanos) -> {
            int[] next = {0};
            return () -> next[0] == moments.length ? Long.MAX_VALUE : moments[next[0]++].toNanos();
        };
    }
}
