package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import java.time.Instant;

/**
 * Something that happened to a queue or some of its messages.
 *
 * @param messages how many messages it happened to; zero if it is about the queue itself
 */
public record QueueEvent(Instant at, QueueArn queue, Kind kind, int messages) {

    /** What happened. */
    public enum Kind {
        CREATED,
        DELETED,
        CHANGED,
        SENT,
        RECEIVED,
        REMOVED,
        RETURNED,
        DEAD_LETTERED,
        EXPIRED,
        PURGED
    }
}
