package dev.samovar.gateway.http.step;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.function.ProxyOutput;
import dev.samovar.gateway.backend.function.ProxyOutputReader;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.http.live.ServedRoute;
import dev.samovar.gateway.http.output.Version2Output;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.step.Pace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Makes the reply of what the backend answered. */
public final class HttpReplyStep implements HttpStep {
    /** Belongs to the connection, or is written anew. */
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-length",
            "date",
            "keep-alive",
            "proxy-authenticate",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Pace pace;

    /** @param workers read what takes too long for the thread of the request */
    public HttpReplyStep(Executor workers) {
        pace = new Pace(workers);
    }

    @Override
    public Outcome take(HttpExchange exchange) {
        if (!(exchange.backendResult().orElse(null) instanceof BackendResult.Responded response)) {
            throw new IllegalStateException("nothing has answered");
        }
        return isPassedUntouched(exchange.route())
                ? reply(exchange, response)
                : pace.take(response.body().length, () -> reply(exchange, response));
    }

    private static boolean isPassedUntouched(ServedRoute route) {
        return !(route.target() instanceof HttpTarget.Function)
                && route.answers().isEmpty();
    }

    private static Outcome reply(HttpExchange exchange, BackendResult.Responded response) {
        Optional<GatewayReply> reply = read(exchange.route().target(), response);
        if (reply.isEmpty()) {
            return HttpFailures.INTERNAL.outcome();
        }
        GatewayReply changed = exchange.route().answers().apply(reply.get(), new HttpValues(exchange, reply));
        return new Outcome.Answered(changed.withHeaders(changed.headers().without(DROPPED)));
    }

    private static Optional<GatewayReply> read(HttpTarget target, BackendResult.Responded response) {
        return switch (target) {
            case HttpTarget.Function function ->
                response.errorMessage().isPresent() ? Optional.empty() : output(function, response.body());
            case HttpTarget.Server _, HttpTarget.Service _ ->
                Optional.of(new GatewayReply(response.status(), response.headers(), response.body()));
            case HttpTarget.Nowhere _ -> Optional.empty();
        };
    }

    private static Optional<GatewayReply> output(HttpTarget.Function function, byte[] body) {
        if (function.isVersion2()) {
            return Version2Output.read(body);
        }
        return ProxyOutputReader.read(body, true) instanceof ProxyOutput.WellFormed(GatewayReply reply)
                ? Optional.of(reply)
                : Optional.empty();
    }
}
