package dev.samovar.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;

/** The baseline of a server: Vert.x on one event loop that reads each request whole and answers what hello answers. */
final class BareServer {

    private BareServer() {}

    static void main(String[] arguments) {
        Buffer answer = Buffer.buffer("\"Hello, World!\"");
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.bodyHandler(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(answer)));
        server.listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
