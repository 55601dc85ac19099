package dev.samovar.gateway.authorize.function;

import java.time.Duration;
import java.util.Optional;

/**
 * How it goes when an authorizer is asked.
 *
 * @param question what its function was asked; nothing if the caller says too little about itself
 * @param reply of the function, if it was asked
 * @param latency how long the function took
 */
public record Trial(
        Optional<AuthorizerFunctions.Question> question,
        Optional<AuthorizerFunctions.Reply> reply,
        FunctionAnswer answer,
        Duration latency) {

    static Trial ofNobody() {
        return new Trial(Optional.empty(), Optional.empty(), new FunctionAnswer.Unauthorized(), Duration.ZERO);
    }

    Asked asked() {
        return new Asked(answer, latency);
    }
}
