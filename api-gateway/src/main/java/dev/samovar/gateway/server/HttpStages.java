package dev.samovar.gateway.server;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpExchangeListener;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExchangeIds;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Flow;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.protocol.BoundedBody;
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
    private static final int TOO_MANY_HEADERS = 431;

    private final Flow<HttpExchange> flow;
    private final List<HttpExchangeListener> listeners;
    private final ExchangeIds ids;
    private final InstantSource clock;
    private final ReplyWriter writer;

    public HttpStages(
            Flow<HttpExchange> flow,
            List<HttpExchangeListener> listeners,
            InstantSource clock,
            RandomGenerator random) {
        this.flow = flow;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
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
        Executor loop = EventLoop.current();
        new BoundedBody(http, RestStages.BODY_BYTES_MAX, path)
                .read(
                        body -> begin(
                                http,
                                new HttpExchange(
                                        RequestReader.read(http, basePath, path, body, id.traceId(), now),
                                        stage,
                                        id,
                                        loop)),
                        _ -> refuse(
                                http,
                                new HttpExchange(
                                        RequestReader.read(http, basePath, path, NOTHING, id.traceId(), now),
                                        stage,
                                        id,
                                        loop),
                                new Failure(FailureType.REQUEST_TOO_LARGE, "Request Entity Too Large")));
    }

    private void begin(HttpServerRequest http, HttpExchange exchange) {
        if (RequestReader.headerBytes(http) > RestStages.HEADER_BYTES_MAX) {
            refuse(
                    http,
                    exchange,
                    new Failure(FailureType.REQUEST_TOO_LARGE, "Request Header Fields Too Large")
                            .withStatus(TOO_MANY_HEADERS));
        } else {
            flow.serve(exchange, reply -> end(http, exchange, reply));
        }
    }

    private void refuse(HttpServerRequest http, HttpExchange exchange, Failure failure) {
        flow.refuse(exchange, failure, reply -> end(http, exchange, reply));
    }

    private void end(HttpServerRequest http, HttpExchange exchange, GatewayReply reply) {
        writer.write(http.response(), exchange, reply);
        for (HttpExchangeListener listener : listeners) {
            listener.ended(exchange);
        }
    }
}
