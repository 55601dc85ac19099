package dev.samovar.mapping.poll.engine;

import java.time.Duration;
import java.util.List;

/** How it goes on with a batch. */
public sealed interface Next<R> {

    /** It does not: all its records are seen to. */
    record Done<R>() implements Next<R> {}

    /** These parts of it are run one after the other, the first one after a delay. */
    record Again<R>(List<Batch<R>> parts, Duration delay) implements Next<R> {
        public Again {
            parts = List.copyOf(parts);
        }
    }

    /** The batch is run once more. */
    static <R> Next<R> again(Batch<R> batch, Duration delay) {
        return new Again<>(List.of(batch), delay);
    }
}
