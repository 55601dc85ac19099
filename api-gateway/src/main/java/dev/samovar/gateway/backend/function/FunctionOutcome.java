package dev.samovar.gateway.backend.function;

import dev.samovar.gateway.backend.BackendResult.Rejected.Reason;
import dev.samovar.invocation.InvocationResult.Executed;

/** What became of a call of a function. */
public sealed interface FunctionOutcome {

    /** The function ran, or tried to. */
    record Ended(Executed result) implements FunctionOutcome {}

    /** The event is queued and durable. */
    record Accepted() implements FunctionOutcome {}

    /** The function was not run. */
    record Refused(Reason reason, String message) implements FunctionOutcome {}
}
