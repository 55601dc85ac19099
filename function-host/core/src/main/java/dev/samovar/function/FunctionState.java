package dev.samovar.function;

/**
 * Where a function version stands between being asked for and running.
 *
 * <p>A new one is {@code Creating} until it is {@code Active} or its creation failed. A change makes it {@code Updating};
 * until that succeeds, and also when it fails, invocations run what ran before.
 */
public sealed interface FunctionState {

    /** It cannot be invoked yet. */
    record Creating() implements FunctionState {}

    /** It runs as configured. */
    record Active() implements FunctionState {}

    /**
     * It will run as configured.
     *
     * @param running what invocations run meanwhile
     */
    record Updating(FunctionVersion running) implements FunctionState {}

    /**
     * It could not be created and cannot be invoked.
     *
     * @param reasonCode AWS's code for the reason
     * @param reason a sentence
     */
    record CreationFailed(String reasonCode, String reason) implements FunctionState {}

    /**
     * It could not be changed.
     *
     * @param running what invocations run still
     * @param reasonCode AWS's code for the reason
     * @param reason a sentence
     */
    record UpdateFailed(FunctionVersion running, String reasonCode, String reason) implements FunctionState {}

    /** Whether the caller of the API has to wait before changing it again. */
    default boolean isInProgress() {
        return this instanceof Creating || this instanceof Updating;
    }
}
