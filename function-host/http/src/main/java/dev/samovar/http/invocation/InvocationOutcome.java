package dev.samovar.http.invocation;

import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.RequestId;

/** What became of a request to invoke a function. */
sealed interface InvocationOutcome {
    RequestId requestId();

    /** The function ran, or was throttled. */
    record Ended(RequestId requestId, InvocationResult result) implements InvocationOutcome {}

    /** The event is queued and durable. */
    record Accepted(RequestId requestId) implements InvocationOutcome {}

    /** The function exists and could be invoked. */
    record Permitted(RequestId requestId) implements InvocationOutcome {}

    /** There was something wrong with the request. */
    record Refused(RequestId requestId, Throwable reason) implements InvocationOutcome {}
}
