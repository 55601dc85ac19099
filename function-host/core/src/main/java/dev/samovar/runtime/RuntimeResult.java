package dev.samovar.runtime;

import dev.samovar.invocation.Payload;

/** How a handler ended. */
public sealed interface RuntimeResult {

    /** It returned. */
    record Returned(Payload payload, long memoryUsedBytes) implements RuntimeResult {}

    /**
     * It threw; the runtime lives on unless the error is fatal.
     *
     * @param error the error object that the invoker sees
     * @param errorType the platform's name for it, for the platform's log lines
     * @param fatal whether the runtime ended itself after reporting, as it does after an {@code OutOfMemoryError}
     */
    record Failed(Payload error, String errorType, boolean fatal, long memoryUsedBytes) implements RuntimeResult {}

    /** The runtime ended by itself and answered nothing. */
    record Exited(RuntimeExit exit, long memoryUsedBytes) implements RuntimeResult {}

    long memoryUsedBytes();
}
