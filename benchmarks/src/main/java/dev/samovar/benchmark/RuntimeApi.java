package dev.samovar.benchmark;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The service's side of the Lambda Runtime API, for one function process: as small and fast as it can be made. */
final class RuntimeApi implements AutoCloseable {
    private static final String NEXT = "/2018-06-01/runtime/invocation/next";
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:benchmark";
    private static final int ACCEPTED = 202;

    private final Vertx vertx;
    private final Context loop;
    private final HttpServer server;
    private CompletableFuture<Buffer> answer = new CompletableFuture<>();
    private @Nullable HttpServerResponse waiting;
    private @Nullable Buffer event;

    RuntimeApi(Vertx vertx) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.server = onLoop(() -> vertx.createHttpServer().requestHandler(this::handle))
                .thenCompose(made -> made.listen(0, "127.0.0.1").toCompletionStage())
                .join();
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> task) {
        var done = new CompletableFuture<T>();
        loop.runOnContext(nothing -> done.complete(task.get()));
        return done;
    }

    String address() {
        return "127.0.0.1:" + server.actualPort();
    }

    /** Forgets the process before: another one will ask for its first event. */
    void expectProcess() {
        onLoop(() -> {
                    waiting = null;
                    event = null;
                    return true;
                })
                .join();
    }

    /** Hands the event to the process, as soon as it asks. */
    CompletableFuture<Buffer> invoke(Buffer nextEvent) {
        var mine = new CompletableFuture<Buffer>();
        loop.runOnContext(nothing -> {
            answer = mine;
            event = nextEvent;
            deliver();
        });
        return mine;
    }

    private void handle(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET) && request.path().equals(NEXT)) {
            waiting = request.response();
            deliver();
        } else if (request.path().endsWith("/response")) {
            request.bodyHandler(body -> {
                request.response().setStatusCode(ACCEPTED).end();
                answer.complete(body);
            });
        } else {
            request.bodyHandler(body -> {
                request.response().setStatusCode(ACCEPTED).end();
                var failure = new IllegalStateException(request.path() + ": " + body);
                answer.completeExceptionally(failure);
            });
        }
    }

    private void deliver() {
        if (waiting != null && event != null) {
            waiting.putHeader("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString())
                    .putHeader("Lambda-Runtime-Deadline-Ms", Long.toString(Long.MAX_VALUE / 2))
                    .putHeader("Lambda-Runtime-Invoked-Function-Arn", ARN)
                    .putHeader("Content-Type", "application/json")
                    .end(event);
            waiting = null;
            event = null;
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
