package dev.samovar.invocation;

/** How an invocation ended. */
public sealed interface InvocationResult {

    /** The function returned. */
    record Succeeded(Payload payload, InvocationReport report) implements InvocationResult, Executed {}

    /** The function threw, or failed to start. */
    record FunctionFailed(Payload payload, InvocationReport report) implements InvocationResult, Executed {}

    /** The function ran into its timeout. */
    record TimedOut(Payload payload, InvocationReport report) implements InvocationResult, Executed {}

    /** The function's runtime ended without an answer. */
    record RuntimeExited(Payload payload, InvocationReport report) implements InvocationResult, Executed {}

    /** The function returned more than its caller can take. */
    record ResponseTooLarge(Payload payload, InvocationReport report) implements InvocationResult, Executed {}

    /** The function was not run. */
    record Throttled(ThrottleReason reason) implements InvocationResult {}

    /** A result of code that ran, or tried to. */
    sealed interface Executed {

        /** What the caller gets: the result, or an error object. */
        Payload payload();

        InvocationReport report();

        /** Whether the payload is an error object. */
        default boolean isError() {
            return !(this instanceof Succeeded);
        }
    }

    /** The result's kind in one word, for timelines. */
    default String outcome() {
        return switch (this) {
            case Succeeded _ -> "succeeded";
            case FunctionFailed _ -> "failed";
            case TimedOut _ -> "timed-out";
            case RuntimeExited _ -> "exited";
            case ResponseTooLarge _ -> "too-large";
            case Throttled _ -> "throttled";
        };
    }
}
