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
     * The platform could not start the runtime, or what belongs to it.
     *
     * @param errorType the platform's name for it, such as {@code Runtime.InvalidEntrypoint}
     * @param message what the invoker sees beside it
     * @param memoryUsedBytes the most memory that was used so far
     */
    record NotStarted(String errorType, String message, long memoryUsedBytes) implements InitResult {}

    /**
     * The runtime ended by itself.
     *
     * @param exit how it ended
     * @param memoryUsedBytes the most memory it used so far
     */
    record InitExited(RuntimeExit exit, long memoryUsedBytes) implements InitResult {}

    long memoryUsedBytes();
}
