package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.InvocationResult.Executed;
import java.util.List;

/** What becomes of the records of a batch: each kind of source has its own rules. */
public interface Settlement<R> {

    /** The part of the batch that may be run now; it has seen to the rest. */
    Batch<R> admit(Batch<R> batch);

    /** The function ran. */
    Next<R> ran(Batch<R> batch, Executed answer);

    /** The function could not be run now: it was throttled, or it is not there. */
    Next<R> refused(Batch<R> batch);

    /** The poller stops before these records were processed. */
    void abandon(List<Item<R>> items);
}
