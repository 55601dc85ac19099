package dev.samovar.lab.trace;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Chance;
import dev.samovar.lab.workload.Chance.Purpose;
import dev.samovar.lab.workload.Merge;
import dev.samovar.lab.workload.Shard;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The invocations of a shard's functions: each function's minutes, one day at a time, merged. */
final class AzureArrivals implements Arrivals {
    private final AzureFunctions functions;
    private final AzureRows rows;
    private final @Nullable AzureMinutes[] minutes;
    private final @Nullable RandomGenerator[] durations;
    private final Merge merge;
    private int function = -1;
    private long atNanos;
    private long durationNanos;

    AzureArrivals(AzureFunctions functions, List<AzureDay> days, Shard shard, long seed) {
        this.functions = functions;
        int count = functions.functions().size();
        rows = new AzureRows(days);
        minutes = new @Nullable AzureMinutes[count];
        durations = new @Nullable RandomGenerator[count];
        merge = new Merge(count);
        for (int i = 0; i < count; i++) {
            if (shard.holds(i)) {
                var own = new AzureMinutes(i, days.size(), rows, Chance.of(seed, i, Purpose.ARRIVALS));
                minutes[i] = own;
                durations[i] = Chance.of(seed, i, Purpose.DURATIONS);
                long first = own.next();
                if (first < Long.MAX_VALUE) {
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
        AzureMinutes own = minutes[function];
        RandomGenerator random = durations[function];
        if (own == null || random == null) {
            throw new IllegalStateException("function " + function + " is of another shard");
        }
        durationNanos = functions.duration(function).draw(random);
        long following = own.next();
        if (following < Long.MAX_VALUE) {
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

    @Override
    public void close() {
        rows.close();
    }
}
