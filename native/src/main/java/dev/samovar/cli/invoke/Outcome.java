package dev.samovar.cli.invoke;

import dev.samovar.invocation.Payload;

/** How an invocation ended, as its caller sees it. */
public sealed interface Outcome {

    /** The function answered. */
    record Answered(Payload payload) implements Outcome {}

    /** The function failed, timed out or ended; the payload is the error object. */
    record FunctionFailed(Payload error) implements Outcome {}

    /** The function was not run. */
    record Refused(String type, String message) implements Outcome {}
}
