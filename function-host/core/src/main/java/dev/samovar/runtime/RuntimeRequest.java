package dev.samovar.runtime;

import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * One event on its way to a handler.
 *
 * @param requestId names the invocation
 * @param payload the event
 * @param deadline when the function times out
 * @param invokedFunctionArn the ARN as the caller addressed it
 * @param clientContext JSON that the caller sent beside the event
 * @param traceId the X-Ray trace header
 */
public record RuntimeRequest(
        RequestId requestId,
        Payload payload,
        Instant deadline,
        FunctionArn invokedFunctionArn,
        Optional<String> clientContext,
        Optional<String> traceId) {}
