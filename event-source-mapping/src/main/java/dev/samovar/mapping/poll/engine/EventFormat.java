package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.Payload;

/** How a function sees records: each is written once, when it is taken, and counted by its bytes. */
public interface EventFormat<R> {

    /** One record, as it stands in the event. */
    byte[] record(R record);

    /** The whole event. */
    Payload event(Batch<R> batch);
}
