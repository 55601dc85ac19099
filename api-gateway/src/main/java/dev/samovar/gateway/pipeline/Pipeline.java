package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.GatewayReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes requests through the steps, one after the other, until one of them answers. */
public final class Pipeline {
    private final List<Step> steps;
    private final FailureReply failures;
    private final BiConsumer<Exchange, Throwable> mistakes;
    private final InstantSource clock;

    /**
     * A pipeline of some steps.
     *
     * @param mistakes hears of what steps throw: they never should
     */
    public Pipeline(
            List<Step> steps, FailureReply failures, BiConsumer<Exchange, Throwable> mistakes, InstantSource clock) {
        this.steps = List.copyOf(steps);
        this.failures = failures;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /** Makes the reply to a request that did not get through. */
    @FunctionalInterface
    public interface FailureReply {
        GatewayReply of(Exchange exchange, Failure failure);
    }

    /** Serves a request; the answer comes once, on the exchange's own thread. */
    public void serve(Exchange exchange, Consumer<GatewayReply> answer) {
        go(exchange, 0, answer);
    }

    /** Answers a request that cannot even begin its way. */
    public void refuse(Exchange exchange, Failure failure, Consumer<GatewayReply> answer) {
        fail(exchange, failure, answer);
    }

    private void go(Exchange exchange, int first, Consumer<GatewayReply> answer) {
        for (int next = first; next < steps.size(); next++) {
            Outcome outcome;
            try {
                outcome = steps.get(next).take(exchange);
            } catch (RuntimeException broken) {
                broken(exchange, broken, answer);
                return;
            }
            if (!isPassed(exchange, outcome, next + 1, answer)) {
                return;
            }
        }
        broken(exchange, new IllegalStateException("no step has answered"), answer);
    }

    private boolean isPassed(Exchange exchange, Outcome outcome, int next, Consumer<GatewayReply> answer) {
        switch (outcome) {
            case Outcome.Passed _ -> {
                return true;
            }
            case Outcome.Answered(GatewayReply reply) -> end(exchange, reply, answer);
            case Outcome.Failed(Failure failure) -> fail(exchange, failure, answer);
            case Outcome.Pending(CompletionStage<Outcome> later) ->
                later.whenComplete((known, broken) ->
                        exchange.thread().execute(() -> goOn(exchange, known, broken, next, answer)));
        }
        return false;
    }

    private void goOn(
            Exchange exchange,
            @Nullable Outcome known,
            @Nullable Throwable broken,
            int next,
            Consumer<GatewayReply> answer) {
        if (broken != null) {
            broken(exchange, broken, answer);
        } else if (known == null) {
            broken(exchange, new IllegalStateException("a step has no outcome"), answer);
        } else if (isPassed(exchange, known, next, answer)) {
            go(exchange, next, answer);
        }
    }

    private void broken(Exchange exchange, Throwable cause, Consumer<GatewayReply> answer) {
        mistakes.accept(exchange, cause);
        fail(exchange, Failure.misconfigured(), answer);
    }

    private void fail(Exchange exchange, Failure failure, Consumer<GatewayReply> answer) {
        exchange.failure(failure);
        end(exchange, failures.of(exchange, failure), answer);
    }

    private void end(Exchange exchange, GatewayReply reply, Consumer<GatewayReply> answer) {
        exchange.reply(reply, Duration.between(exchange.request().receivedAt(), clock.instant()));
        exchange.log().info(() -> "Method completed with status: " + reply.status());
        exchange.end();
        answer.accept(reply);
    }
}
