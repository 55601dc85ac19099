package dev.samovar.lab.simulate;

import dev.samovar.invocation.InvocationResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One invocation from its arrival to its answer; used again for another one when it is done. */
final class Call implements Consumer<InvocationResult> {
    /** Where it is found: see {@link CallsInFlight}. */
    final int place;

    private final ShardRun shard;
    int function;
    long durationNanos;
    long arrivedNanos;
    /** Whether its handler has yet to begin. */
    boolean waits;

    boolean cold;
    boolean provisioned;

    /** The next call that is free, while this one is. */
    @Nullable
    Call nextFree;

    Call(int place, ShardRun shard) {
        this.place = place;
        this.shard = shard;
    }

    void arrive(int whose, long takesNanos, long nowNanos) {
        function = whose;
        durationNanos = takesNanos;
        arrivedNanos = nowNanos;
        waits = true;
        cold = false;
        provisioned = false;
    }

    @Override
    public void accept(InvocationResult result) {
        shard.answered(this, result);
    }
}
