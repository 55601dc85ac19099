package dev.samovar.lab.simulate;

import dev.samovar.invocation.RequestId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The calls that wait for their answers, found by the request's id without a search: its first half is their place. */
final class CallsInFlight {
    private static final int INITIAL_CAPACITY = 64;

    private @Nullable Call[] places = new @Nullable Call[INITIAL_CAPACITY];
    private int made;
    private int size;
    private long sequence;
    private @Nullable Call free;

    /** Puts in a call that is not used at the moment. */
    Call add(ShardRun shard) {
        size++;
        Call call = free;
        if (call == null) {
            return make(shard);
        }
        free = call.nextFree;
        return call;
    }

    private Call make(ShardRun shard) {
        if (made == places.length) {
            places = Arrays.copyOf(places, 2 * made);
        }
        var call = new Call(made, shard);
        places[made++] = call;
        return call;
    }

    RequestId newId(Call call) {
        return new RequestId(call.place, sequence++);
    }

    Call of(RequestId id) {
        Call call = places[(int) id.high()];
        if (call == null) {
            throw new IllegalStateException("no call with the id " + id);
        }
        return call;
    }

    void remove(Call call) {
        size--;
        call.nextFree = free;
        free = call;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
