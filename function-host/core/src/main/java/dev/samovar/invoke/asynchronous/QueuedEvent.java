package dev.samovar.invoke.asynchronous;

import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that waits for its function.
 *
 * @param requestId shared by all attempts
 * @param function as the caller addressed it; the version is chosen at each attempt
 * @param payload the event
 * @param traceId the X-Ray trace header
 * @param acceptedAt when it was accepted
 * @param attempts how far its delivery is
 */
record QueuedEvent(
        RequestId requestId,
        FunctionArn function,
        Payload payload,
        Optional<String> traceId,
        Instant acceptedAt,
        Attempts attempts) {

    QueuedEvent with(Attempts next) {
        return new QueuedEvent(requestId, function, payload, traceId, acceptedAt, next);
    }
}
