package dev.samovar.wiring;

import dev.samovar.gateway.server.GatewayRoute;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The server's own port. The gateway sees each request first, as Vert.x brings it; Quarkus gets what is for no API. Its
 * wrappers and its router cost a request to an API a tenth of all that it costs.
 */
@Singleton
final class MainPort {
    private static final Logger LOG = Logger.getLogger("dev.samovar");

    /* AWS allows 1 MB of request line and headers; the longest that a client sends is a client context of 3.5 KB. */
    private static final int HEADER_BYTES_MAX = 64 * 1024;
    private static final int REQUEST_LINE_BYTES_MAX = 16 * 1024;
    private static final int IDLE_MINUTES_MAX = 30;

    private static final String ANY_ADDRESS = "0.0.0.0";

    /** Vert.x's word for one free port that all event loops share. */
    private static final int ANY_PORT = -1;

    private final Vertx vertx;
    private final GatewayRoute gateway;
    private final ServerSettings settings;
    private final OpenRequests open = new OpenRequests();
    private final AtomicInteger port = new AtomicInteger();
    private volatile @Nullable String deployment;

    MainPort(Vertx vertx, GatewayRoute gateway, ServerSettings settings) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.settings = settings;
    }

    /** Begins to listen, on all event loops. */
    URI listen() {
        Handler<HttpServerRequest> quarkus = VertxHttpRecorder.getRootHandler();
        deployment = vertx.deployVerticle(
                        () -> new Listener(http -> serve(http, quarkus)),
                        new DeploymentOptions().setInstances(settings.eventLoops()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return URI.create("http://" + reachable(settings.host()) + ":" + port.get());
    }

    private static String reachable(String host) {
        if (host.equals(ANY_ADDRESS)) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private void serve(HttpServerRequest http, Handler<HttpServerRequest> quarkus) {
        try {
            route(http, quarkus);
        } catch (RuntimeException mistake) {
            LOG.error("Serving " + http.method() + " " + http.path() + " failed. Please report this.", mistake);
            http.connection().close();
        }
    }

    private void route(HttpServerRequest http, Handler<HttpServerRequest> quarkus) {
        if (!gateway.serve(http)) {
            quarkus.handle(http);
        } else if (!http.response().ended()) {
            open.add(http.response());
        }
    }

    /** Waits until requests to APIs have their answers; Quarkus does so for the others when it stops. */
    void awaitAnswers(Duration patience) {
        open.awaitNone(patience);
    }

    /** Listens no more, and closes all connections. */
    void close() {
        String listening = deployment;
        if (listening != null) {
            vertx.undeploy(listening).toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Listens on one event loop. */
    private final class Listener extends AbstractVerticle {
        private final Handler<HttpServerRequest> requests;

        Listener(Handler<HttpServerRequest> requests) {
            this.requests = requests;
        }

        @Override
        public void start(Promise<Void> started) {
            var options = new HttpServerOptions()
                    .setHost(settings.host())
                    .setPort(settings.port() == 0 ? ANY_PORT : settings.port())
                    .setMaxHeaderSize(HEADER_BYTES_MAX)
                    .setMaxInitialLineLength(REQUEST_LINE_BYTES_MAX)
                    /* Whoever waits longer for an answer than for its next request waits in vain: an answer takes no
                    longer than a function may. Watching writes, too, would cost each answer a listener. */
                    .setReadIdleTimeout(IDLE_MINUTES_MAX)
                    .setIdleTimeoutUnit(TimeUnit.MINUTES);
            vertx.createHttpServer(options)
                    .requestHandler(requests)
                    .listen()
                    .onSuccess(server -> port.set(server.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
