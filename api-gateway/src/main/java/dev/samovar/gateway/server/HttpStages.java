package dev.samovar.gateway.server;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpExchangeListener;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExchangeIds;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Flow;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.BoundedBody;
import dev.samovar.protocol.RequestError;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Serves the stages of HTTP APIs: makes an exchange of each request and sends it on its way. */
public final class HttpStages {
    private static final byte[] NOTHING = {};
    private static final Failure TOO_LARGE = new Failure(FailureType.REQUEST_TOO_LARGE, "Request Entity Too Large");
    private static final Failure TOO_MANY_HEADERS =
            new Failure(FailureType.REQUEST_TOO_LARGE, "Request Header Fields Too Large").withStatus(431);
    private static final Failure NO_ROOM = new Failure(FailureType.THROTTLED, "Too Many Requests");

    private final Flow<HttpExchange> flow;
    private final List<HttpExchangeListener> listeners;
    private final ExchangeIds ids;
    private final InstantSource clock;
    private final BodyRoom room;
    private final ReplyWriter writer;

    /**
     * Stages on whose way requests go.
     *
     * @param room for the bodies of all requests
     */
    public HttpStages(
            Flow<HttpExchange> flow,
            List<HttpExchangeListener> listeners,
            InstantSource clock,
            RandomGenerator random,
            BodyRoom room) {
        this.flow = flow;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.room = room;
        ids = new ExchangeIds(random);
        writer = new ReplyWriter(clock);
    }

    /**
     * Serves a request.
     *
     * @param basePath of a custom domain, or empty
     * @param path below the stage
     */
    void serve(HttpServerRequest http, LiveHttpStage stage, String basePath, String path) {
        Instant now = clock.instant();
        ExchangeId id = ids.next(Optional.ofNullable(http.getHeader("X-Amzn-Trace-Id")), now);
        var arrival = new Arrival(http, stage, id, basePath, path, now, EventLoop.current(), room.place());
        new BoundedBody(http, RequestLimits.BODY_BYTES_MAX, path, arrival.place())
                .read(body -> begin(arrival, body), unread -> refuse(arrival, failure(unread)));
    }

    private static Failure failure(RequestError.Unread unread) {
        return switch (unread) {
            case RequestError.BodyTooLarge _ -> TOO_LARGE;
            case RequestError.NoRoom _ -> NO_ROOM;
        };
    }

    /**
     * A request whose head has arrived.
     *
     * @param place of its body, until it is answered
     */
    private record Arrival(
            HttpServerRequest http,
            LiveHttpStage stage,
            ExchangeId id,
            String basePath,
            String path,
            Instant at,
            Executor loop,
            BodyRoom.Place place) {

        HttpExchange exchange(byte[] body) {
            GatewayRequest request = RequestReader.read(http, basePath, path, body, id.traceId(), at);
            return new HttpExchange(request, stage, id, loop);
        }

        boolean hasTooManyHeaders() {
            return RequestReader.headerBytes(http) > RequestLimits.HEADER_BYTES_MAX;
        }
    }

    private void begin(Arrival arrival, byte[] body) {
        if (arrival.hasTooManyHeaders()) {
            refuse(arrival, TOO_MANY_HEADERS);
        } else {
            HttpExchange exchange = arrival.exchange(body);
            flow.serve(exchange, reply -> end(arrival, exchange, reply));
        }
    }

    private void refuse(Arrival arrival, Failure failure) {
        HttpExchange exchange = arrival.exchange(NOTHING);
        flow.refuse(exchange, failure, reply -> end(arrival, exchange, reply));
    }

    private void end(Arrival arrival, HttpExchange exchange, GatewayReply reply) {
        arrival.place().leave();
        writer.write(arrival.http().response(), exchange, reply);
        for (HttpExchangeListener listener : listeners) {
            listener.ended(exchange);
        }
    }
}
