package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.GatewayReply;
import java.util.concurrent.CompletionStage;

/** What a step says about a request. */
public sealed interface Outcome {
    /** On to the next step. */
    Outcome PASSED = new Passed();

    /** On to the next step. */
    record Passed() implements Outcome {}

    /** The reply is known; no later step sees the request. */
    record Answered(GatewayReply reply) implements Outcome {}

    /** The request does not get through. */
    record Failed(Failure failure) implements Outcome {}

    /** To be known later, on any thread: the next step follows on the exchange's own. */
    record Pending(CompletionStage<Outcome> outcome) implements Outcome {}
}
