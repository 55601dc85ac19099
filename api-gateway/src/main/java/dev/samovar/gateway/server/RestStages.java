package dev.samovar.gateway.server;

import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExchangeIds;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.BoundedBody;
import dev.samovar.protocol.RequestError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Serves the stages of REST APIs: makes an exchange of each request and sends it through the pipeline. */
public final class RestStages {
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized("X-Amzn-Trace-Id");
    private static final byte[] NOTHING = {};
    private static final Failure TOO_LARGE = new Failure(FailureType.REQUEST_TOO_LARGE, "Request Too Long");
    private static final Failure NO_ROOM = new Failure(FailureType.THROTTLED, "Too Many Requests");
    /** Larger replies are compressed by workers. */
    private static final int COMPRESSED_AT_ONCE = 32 * 1_024;

    private final Pipeline pipeline;
    private final List<ExchangeListener> listeners;
    private final ExchangeIds ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Executor workers;
    private final BodyRoom room;
    private final ReplyWriter writer;

    /**
     * Stages behind a pipeline.
     *
     * @param workers compress and decompress what takes too long for the threads that serve requests
     * @param room for the bodies of all requests
     */
    public RestStages(
            Pipeline pipeline,
            List<ExchangeListener> listeners,
            InstantSource clock,
            RandomGenerator random,
            Executor workers,
            BodyRoom room) {
        this.pipeline = pipeline;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.random = random;
        this.workers = workers;
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
    void serve(HttpServerRequest http, LiveStage stage, String basePath, String path) {
        Instant now = clock.instant();
        var arrival = new Arrival(
                http,
                stage,
                stage.draw(random),
                ids.next(Optional.ofNullable(http.getHeader(TRACE_ID)), now),
                basePath,
                path,
                now,
                EventLoop.current(),
                room.place());
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
            LiveStage stage,
            Release release,
            ExchangeId id,
            String basePath,
            String path,
            Instant at,
            Executor loop,
            BodyRoom.Place place) {

        Exchange exchange(byte[] body, ExecutionLog log) {
            GatewayRequest request = RequestReader.read(http, basePath, path, body, id.traceId(), at);
            return new Exchange(request, stage, release, id, loop, log);
        }

        Optional<Integer> compressFrom() {
            return release.api().definition().api().minimumCompressionSize();
        }

        boolean hasTooManyHeaders() {
            return RequestReader.headerBytes(http) > RequestLimits.HEADER_BYTES_MAX;
        }
    }

    private void begin(Arrival arrival, byte[] body) {
        Optional<String> encoding = arrival.compressFrom()
                .flatMap(_ -> Optional.ofNullable(arrival.http().getHeader(HttpHeaders.CONTENT_ENCODING)));
        if (arrival.hasTooManyHeaders()) {
            refuse(arrival, TOO_LARGE);
        } else if (encoding.isEmpty() || body.length == 0) {
            serve(arrival, body);
        } else {
            /* However few bytes arrived, they may stand for as many as are allowed. */
            workers.execute(() -> {
                Optional<byte[]> plain = Compression.decompress(body, encoding.get(), RequestLimits.BODY_BYTES_MAX);
                arrival.loop()
                        .execute(() -> plain.ifPresentOrElse(
                                whole -> serveDecompressed(arrival, whole), () -> refuse(arrival, TOO_LARGE)));
            });
        }
    }

    private void serveDecompressed(Arrival arrival, byte[] body) {
        if (arrival.place().take(body.length)) {
            serve(arrival, body);
        } else {
            refuse(arrival, NO_ROOM);
        }
    }

    private void serve(Arrival arrival, byte[] body) {
        Exchange exchange = arrival.exchange(body, log(arrival.stage()));
        pipeline.serve(exchange, reply -> end(arrival, exchange, reply));
    }

    private ExecutionLog log(LiveStage stage) {
        return stage.isLogged() ? new ExecutionLog(clock) : ExecutionLog.NONE;
    }

    private void refuse(Arrival arrival, Failure reason) {
        Exchange exchange = arrival.exchange(NOTHING, log(arrival.stage()));
        pipeline.refuse(exchange, reason, reply -> end(arrival, exchange, reply));
    }

    private void end(Arrival arrival, Exchange exchange, GatewayReply reply) {
        Optional<Integer> compressFrom = arrival.compressFrom();
        if (compressFrom.isEmpty()) {
            write(arrival, exchange, reply);
        } else if (reply.body().length <= COMPRESSED_AT_ONCE) {
            write(arrival, exchange, compressed(exchange, reply, compressFrom.get()));
        } else {
            workers.execute(() -> {
                GatewayReply sent = compressed(exchange, reply, compressFrom.get());
                arrival.loop().execute(() -> write(arrival, exchange, sent));
            });
        }
    }

    private static GatewayReply compressed(Exchange exchange, GatewayReply reply, int bytesMin) {
        String accepted = exchange.request().headers().last("Accept-Encoding").orElse("");
        return Compression.compress(reply, accepted, bytesMin);
    }

    private void write(Arrival arrival, Exchange exchange, GatewayReply sent) {
        arrival.place().leave();
        writer.write(arrival.http().response(), exchange, sent);
        for (ExchangeListener listener : listeners) {
            listener.ended(exchange);
        }
    }
}
