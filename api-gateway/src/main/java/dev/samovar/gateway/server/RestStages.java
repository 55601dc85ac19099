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
import dev.samovar.protocol.BoundedBody;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** Serves the stages of REST APIs: makes an exchange of each request and sends it through the pipeline. */
public final class RestStages {
    /** AWS's limit on requests. */
    static final int BODY_BYTES_MAX = 10 * 1024 * 1024;
    /** AWS's limit on the values of all header fields together. */
    static final int HEADER_BYTES_MAX = 10_240;

    private static final byte[] NOTHING = {};
    /** Larger replies are compressed by workers. */
    private static final int COMPRESSED_AT_ONCE = 32 * 1_024;

    private final Pipeline pipeline;
    private final List<ExchangeListener> listeners;
    private final ExchangeIds ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Executor workers;
    private final ReplyWriter writer;

    /**
     * Stages behind a pipeline.
     *
     * @param workers compress and decompress what takes too long for the threads that serve requests
     */
    public RestStages(
            Pipeline pipeline,
            List<ExchangeListener> listeners,
            InstantSource clock,
            RandomGenerator random,
            Executor workers) {
        this.pipeline = pipeline;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.random = random;
        this.workers = workers;
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
                ids.next(Optional.ofNullable(http.getHeader("X-Amzn-Trace-Id")), now),
                basePath,
                path,
                now,
                EventLoop.current());
        new BoundedBody(http, BODY_BYTES_MAX, path)
                .read(body -> begin(arrival, body), _ -> refuse(arrival, FailureType.REQUEST_TOO_LARGE));
    }

    /** A request whose head has arrived. */
    private record Arrival(
            HttpServerRequest http,
            LiveStage stage,
            Release release,
            ExchangeId id,
            String basePath,
            String path,
            Instant at,
            Executor loop) {

        Exchange exchange(byte[] body, ExecutionLog log) {
            GatewayRequest request = RequestReader.read(http, basePath, path, body, id.traceId(), at);
            return new Exchange(request, stage, release, id, loop, log);
        }

        Optional<Integer> compressFrom() {
            return release.api().definition().api().minimumCompressionSize();
        }

        boolean hasTooManyHeaders() {
            return RequestReader.headerBytes(http) > HEADER_BYTES_MAX;
        }
    }

    private void begin(Arrival arrival, byte[] body) {
        Optional<String> encoding = arrival.compressFrom()
                .flatMap(_ -> Optional.ofNullable(arrival.http().getHeader("Content-Encoding")));
        if (arrival.hasTooManyHeaders()) {
            refuse(arrival, FailureType.REQUEST_TOO_LARGE);
        } else if (encoding.isEmpty() || body.length == 0) {
            serve(arrival, body);
        } else {
            /* However few bytes arrived, they may stand for as many as are allowed. */
            workers.execute(() -> {
                Optional<byte[]> plain = Compression.decompress(body, encoding.get(), BODY_BYTES_MAX);
                arrival.loop()
                        .execute(() -> plain.ifPresentOrElse(
                                whole -> serve(arrival, whole), () -> refuse(arrival, FailureType.REQUEST_TOO_LARGE)));
            });
        }
    }

    private void serve(Arrival arrival, byte[] body) {
        Exchange exchange = arrival.exchange(body, log(arrival.stage()));
        pipeline.serve(exchange, reply -> end(arrival, exchange, reply));
    }

    private ExecutionLog log(LiveStage stage) {
        return stage.isLogged() ? new ExecutionLog(clock) : ExecutionLog.NONE;
    }

    private void refuse(Arrival arrival, FailureType reason) {
        Exchange exchange = arrival.exchange(NOTHING, log(arrival.stage()));
        pipeline.refuse(exchange, new Failure(reason, "Request Too Long"), reply -> end(arrival, exchange, reply));
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
        writer.write(arrival.http().response(), exchange, sent);
        for (ExchangeListener listener : listeners) {
            listener.ended(exchange);
        }
    }
}
