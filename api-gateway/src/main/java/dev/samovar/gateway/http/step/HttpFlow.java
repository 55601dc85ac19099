package dev.samovar.gateway.http.step;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Flow;
import dev.samovar.gateway.rest.FailureType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** The way of a request to an HTTP API, from its route to its reply. */
public final class HttpFlow {

    private HttpFlow() {}

    /**
     * The way through some steps.
     *
     * @param mistakes hears of what steps throw: they never should
     */
    public static Flow<HttpExchange> of(
            List<HttpStep> steps, BiConsumer<HttpExchange, Throwable> mistakes, InstantSource clock) {
        return new Flow<>(steps, new Requests(mistakes, clock));
    }

    private record Requests(BiConsumer<HttpExchange, Throwable> mistakes, InstantSource clock)
            implements Flow.Traffic<HttpExchange> {
        @Override
        public Executor thread(HttpExchange exchange) {
            return exchange.thread();
        }

        @Override
        public GatewayReply failed(HttpExchange exchange, Failure failure) {
            exchange.failure(failure);
            GatewayReply reply = GatewayReply.json(
                    failure.status(),
                    "{\"message\":" + failure.message().map(JsonText::quote).orElse("null") + "}");
            return failure.type() == FailureType.UNAUTHORIZED
                    ? failure.validationError()
                            .map(reason -> reply.withHeaders(reply.headers().plus("www-authenticate", reason)))
                            .orElse(reply)
                    : reply;
        }

        @Override
        public void mistaken(HttpExchange exchange, Throwable mistake) {
            mistakes.accept(exchange, mistake);
        }

        @Override
        public GatewayReply ended(HttpExchange exchange, GatewayReply reply) {
            GatewayReply last = exchange.stage()
                    .api()
                    .cors()
                    .filter(_ -> exchange.failure().isPresent()
                            || exchange.routeIfKnown().isPresent())
                    .map(cors -> cors.apply(exchange.request(), reply))
                    .orElse(reply);
            exchange.reply(last, Duration.between(exchange.request().receivedAt(), clock.instant()));
            return last;
        }
    }
}
