package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.Payload;

/** How a function sees records, which are written already: each was when it was taken. */
public interface EventFormat<R> {

    /** The whole event. */
    Payload event(Batch<R> batch);
}
