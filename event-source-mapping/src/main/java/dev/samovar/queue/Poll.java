package dev.samovar.queue;

/** A receive that may still be waiting for messages. */
@FunctionalInterface
public interface Poll {

    /** Asks for nothing any more: an answer that was not given yet is never given. Call it from a task. */
    void cancel();
}
