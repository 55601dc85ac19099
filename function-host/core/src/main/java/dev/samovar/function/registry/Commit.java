package dev.samovar.function.registry;

import java.util.concurrent.CompletableFuture;

/**
 * A change that was made, and the promise that it survives. Nobody outside may hear of the result before that promise
 * is kept.
 *
 * @param result what the change led to
 * @param durable completes when the change is durable, on a thread that must not be held up
 */
public record Commit<T>(T result, CompletableFuture<Void> durable) {

    /** The result, once it is durable. */
    public CompletableFuture<T> whenDurable() {
        return durable.thenApply(_ -> result);
    }
}
