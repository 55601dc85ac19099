package dev.samovar.mapping.poll.engine;

import dev.samovar.mapping.source.Backlog;

/** What feeds one mapping's function from its source. Used from tasks of the scheduler. */
public interface SourcePoller {

    /** Begins to read. */
    void start();

    /**
     * Reads no more. Invocations that run may end, and what they processed is settled.
     *
     * @param ended runs when nothing runs any more
     */
    void stop(Runnable ended);

    /** How much the source holds that was not processed. */
    Backlog backlog();
}
