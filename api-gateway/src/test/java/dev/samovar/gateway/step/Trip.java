package dev.samovar.gateway.step;

import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.Authorization;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.pipeline.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request on its way through some steps, and what it was answered. */
final class Trip {
    private final Exchange exchange;
    private @Nullable GatewayReply reply;

    Trip(LiveStage stage, Release release, String line, Headers headers, String body, Optional<Authorization> caller) {
        String[] methodAndUri = line.split(" ", -1);
        String[] pathAndQuery = methodAndUri[1].split("\\?", 2);
        exchange = new Exchange(
                new GatewayRequest(
                        methodAndUri[0],
                        pathAndQuery[0],
                        QueryString.parse(pathAndQuery.length < 2 ? "" : pathAndQuery[1]),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "localhost",
                        4566,
                        "127.0.0.1",
                        Instant.EPOCH),
                stage,
                release,
                new ExchangeId("id", "extended", "trace"),
                Runnable::run,
                ExecutionLog.NONE);
        caller.ifPresent(exchange::authorization);
    }

    /** Somebody that IAM knows. */
    static Authorization iamCaller() {
        return new Authorization(
                Optional.empty(), Map.of(), Map.of(), Optional.empty(), Map.of("accountId", "000000000000"), 0);
    }

    Trip through(List<Step> steps) {
        new Pipeline(
                        steps,
                        (_, failure) -> GatewayReply.json(
                                failure.status(), failure.message().orElse("null")),
                        (_, mistake) -> {
                            throw new AssertionError(mistake);
                        },
                        InstantSource.fixed(Instant.EPOCH))
                .serve(exchange, answer -> reply = answer);
        return this;
    }

    Exchange exchange() {
        return exchange;
    }

    /** The status and the body; {@code waits} if there is no reply yet. */
    String told() {
        return reply == null ? "waits" : reply.status() + " " + reply.text();
    }

    Headers headers() {
        return reply == null ? Headers.NONE : reply.headers();
    }
}
