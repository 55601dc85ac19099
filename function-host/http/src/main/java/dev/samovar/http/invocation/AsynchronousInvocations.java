package dev.samovar.http.invocation;

import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes events whose senders do not wait for the function. */
public interface AsynchronousInvocations {

    /**
     * Accepts an event, from a task of the scheduler; it fails if there is no room for it.
     *
     * @param requestId what all attempts will be called
     * @param function the function as the caller addressed it, which exists
     * @param event what the function gets
     * @param traceId the X-Ray trace header
     * @return completes when the event is durable
     */
    CompletionStage<Void> accept(RequestId requestId, FunctionArn function, Payload event, Optional<String> traceId);
}
