package dev.samovar.lab.workload;

import dev.samovar.lab.workload.Chance.Purpose;
import java.util.List;
import java.util.random.RandomGenerator;

/** The arrivals of many functions, merged. */
final class SyntheticArrivals implements Arrivals {
    private final List<FunctionLoad> loads;
    private final long endNanos;
    private final ArrivalProcess.Times[] times;
    private final RandomGenerator[] durations;
    private final Merge merge;
    private int function = -1;
    private long atNanos;
    private long durationNanos;

    SyntheticArrivals(List<FunctionLoad> loads, long endNanos, Shard shard, long seed) {
        this.loads = loads;
        this.endNanos = endNanos;
        times = new ArrivalProcess.Times[loads.size()];
        durations = new RandomGenerator[loads.size()];
        merge = new Merge(loads.size());
        for (int i = 0; i < loads.size(); i++) {
            if (shard.holds(i)) {
                times[i] = loads.get(i).arrivals().begin(Chance.of(seed, i, Purpose.ARRIVALS), endNanos);
                durations[i] = Chance.of(seed, i, Purpose.DURATIONS);
                long first = times[i].next();
                if (first < endNanos) {
                    merge.add(i, first);
                }
            }
        }
    }

    @Override
    public boolean next() {
        if (merge.isEmpty()) {
            return false;
        }
        function = merge.first();
        atNanos = merge.firstNanos();
        durationNanos = loads.get(function).duration().draw(durations[function]);
        long following = times[function].next();
        if (following < endNanos) {
            merge.replaceFirst(following);
        } else {
            merge.removeFirst();
        }
        return true;
    }

    @Override
    public int function() {
        return function;
    }

    @Override
    public long atNanos() {
        return atNanos;
    }

    @Override
    public long durationNanos() {
        return durationNanos;
    }
}
