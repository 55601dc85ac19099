package dev.samovar.invocation;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import java.util.Optional;

/**
 * One event for one function.
 *
 * @param requestId names it in answers, logs and records; the attempts of an asynchronous event share one
 * @param function what to run
 * @param invokedFunctionArn the ARN as the caller addressed it
 * @param payload the event
 * @param clientContext JSON that the caller sent beside the event
 * @param traceId the X-Ray trace header
 * @param logTail whether the caller wants the last 4 KB of the log
 * @param responseMode how the caller takes the response
 */
public record Invocation(
        RequestId requestId,
        FunctionVersion function,
        FunctionArn invokedFunctionArn,
        Payload payload,
        Optional<String> clientContext,
        Optional<String> traceId,
        boolean logTail,
        ResponseMode responseMode) {

    /** An invocation whose response is taken as a whole. */
    public Invocation(
            RequestId requestId,
            FunctionVersion function,
            FunctionArn invokedFunctionArn,
            Payload payload,
            Optional<String> clientContext,
            Optional<String> traceId,
            boolean logTail) {
        this(requestId, function, invokedFunctionArn, payload, clientContext, traceId, logTail, ResponseMode.BUFFERED);
    }

    /** An invocation with nothing beside its event. */
    public static Invocation of(RequestId requestId, FunctionVersion function, Payload payload) {
        return new Invocation(
                requestId, function, function.function(), payload, Optional.empty(), Optional.empty(), false);
    }
}
