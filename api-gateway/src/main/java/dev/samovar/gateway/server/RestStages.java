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

    private final Pipeline pipeline;
    private final List<ExchangeListener> listeners;
    private final ExchangeIds ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReplyWriter writer;

    public RestStages(
            Pipeline pipeline, List<ExchangeListener> listeners, InstantSource clock, RandomGenerator random) {
        this.pipeline = pipeline;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.random = random;
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
        Optional<byte[]> plain =
                encoding.isEmpty() ? Optional.of(body) : Compression.decompress(body, encoding.get(), BODY_BYTES_MAX);
        if (arrival.hasTooManyHeaders() || plain.isEmpty()) {
            refuse(arrival, FailureType.REQUEST_TOO_LARGE);
        } else {
            Exchange exchange = arrival.exchange(plain.get(), log(arrival.stage()));
            pipeline.serve(exchange, reply -> end(arrival, exchange, reply));
        }
    }

    private ExecutionLog log(LiveStage stage) {
        return stage.isLogged() ? new ExecutionLog(clock) : ExecutionLog.NONE;
    }

    private void refuse(Arrival arrival, FailureType reason) {
        Exchange exchange = arrival.exchange(NOTHING, log(arrival.stage()));
        pipeline.refuse(exchange, new Failure(reason, "Request Too Long"), reply -> end(arrival, exchange, reply));
    }

    private void end(Arrival arrival, Exchange exchange, GatewayReply reply) {
        GatewayReply sent = arrival.compressFrom()
                .map(bytesMin -> Compression.compress(
                        reply,
                        exchange.request().headers().last("Accept-Encoding").orElse(""),
                        bytesMin))
                .orElse(reply);
        writer.write(arrival.http().response(), exchange, sent);
        for (ExchangeListener listener : listeners) {
            listener.ended(exchange);
        }
    }
}
