package dev.samovar.queue.message;

import dev.samovar.queue.error.QueueError;

/** How one entry of a batch ended. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(QueueError error) implements Outcome<T> {}

    /** The value of an entry that was alone. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(QueueError error) -> throw error.exception();
        };
    }
}
