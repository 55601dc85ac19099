package dev.samovar.runtime;

import dev.samovar.invocation.Payload;

/** How the INIT or RESTORE phase ended. */
public sealed interface InitResult {

    /**
     * The function is ready.
     *
     * @param memoryUsedBytes the most memory it used so far
     */
    record Initialized(long memoryUsedBytes) implements InitResult {}

    /**
     * The function's own code failed, or could not be loaded.
     *
     * @param errorType the platform's name for it, such as {@code Runtime.BadFunctionCode}
     * @param error the error object that the invoker sees
     * @param memoryUsedBytes the most memory it used so far
     */
    record InitFailed(String errorType, Payload error, long memoryUsedBytes) implements InitResult {}

    /**
     * The runtime ended by itself.
     *
     * @param exit how it ended
     * @param memoryUsedBytes the most memory it used so far
     */
    record InitExited(RuntimeExit exit, long memoryUsedBytes) implements InitResult {}

    long memoryUsedBytes();
}
