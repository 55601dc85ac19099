package dev.samovar.gateway.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.CompletionStage;

/** A port that serves one stage of an API, without anything in front of its paths. */
public final class StagePort implements AutoCloseable {
    /* As on the main port. */
    private static final int HEADER_BYTES_MAX = 64 * 1024;
    private static final int REQUEST_LINE_BYTES_MAX = 16 * 1024;

    /** Much longer than any integration may take. */
    private static final int IDLE_SECONDS_MAX = 300;

    private final HttpServer server;

    private StagePort(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     */
    public static CompletionStage<StagePort> open(
            Vertx vertx, GatewayRoute route, String host, int port, String apiId, String stageName) {
        var options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setMaxInitialLineLength(REQUEST_LINE_BYTES_MAX)
                .setIdleTimeout(IDLE_SECONDS_MAX);
        return vertx.createHttpServer(options)
                .requestHandler(http -> route.serve(http, apiId, stageName))
                .listen()
                .map(StagePort::new)
                .toCompletionStage();
    }

    /** Where it listens. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
