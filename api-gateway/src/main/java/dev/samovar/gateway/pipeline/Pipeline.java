package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.GatewayReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes requests to REST APIs through the steps, one after the other, until one of them answers. */
public final class Pipeline {
    private final Flow<Exchange> flow;

    /**
     * A pipeline of some steps.
     *
     * @param mistakes hears of what steps throw: they never should
     */
    public Pipeline(
            List<Step> steps, FailureReply failures, BiConsumer<Exchange, Throwable> mistakes, InstantSource clock) {
        flow = new Flow<>(steps, new Requests(failures, mistakes, clock));
    }

    /** Makes the reply to a request that did not get through. */
    @FunctionalInterface
    public interface FailureReply {
        GatewayReply of(Exchange exchange, Failure failure);
    }

    /** Serves a request; the answer comes once, on the exchange's own thread. */
    public void serve(Exchange exchange, Consumer<GatewayReply> answer) {
        flow.serve(exchange, answer);
    }

    /** Answers a request that cannot even begin its way. */
    public void refuse(Exchange exchange, Failure failure, Consumer<GatewayReply> answer) {
        flow.refuse(exchange, failure, answer);
    }

    private record Requests(FailureReply failures, BiConsumer<Exchange, Throwable> mistakes, InstantSource clock)
            implements Flow.Traffic<Exchange> {
        @Override
        public Executor thread(Exchange exchange) {
            return exchange.thread();
        }

        @Override
        public GatewayReply failed(Exchange exchange, Failure failure) {
            exchange.failure(failure);
            return failures.of(exchange, failure);
        }

        @Override
        public void mistaken(Exchange exchange, Throwable mistake) {
            mistakes.accept(exchange, mistake);
        }

        @Override
        public GatewayReply ended(Exchange exchange, GatewayReply reply) {
            exchange.reply(reply, Duration.between(exchange.request().receivedAt(), clock.instant()));
            exchange.log().info(() -> "Method completed with status: " + reply.status());
            exchange.end();
            return reply;
        }
    }
}
