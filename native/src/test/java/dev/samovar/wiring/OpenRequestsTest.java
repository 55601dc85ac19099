package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenRequestsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();
    private final OpenRequests open = new OpenRequests();
    private final BlockingQueue<HttpServerResponse> waiting = new LinkedBlockingQueue<>();
    private int port;

    @BeforeEach
    void listen() {
        port = join(vertx.createHttpServer()
                .requestHandler(this::keep)
                .listen(0, "127.0.0.1")
                .map(HttpServer::actualPort));
    }

    private void keep(HttpServerRequest request) {
        open.add(request.response());
        waiting.add(request.response());
    }

    @AfterEach
    void close() {
        join(vertx.close());
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void waitsForAnswers() throws Exception {
        Future<Integer> answer = vertx.createHttpClient()
                .request(HttpMethod.GET, port, "127.0.0.1", "/")
                .compose(request -> request.send())
                .map(response -> response.statusCode());
        HttpServerResponse response = waiting.take();
        CompletableFuture<Void> awaited = CompletableFuture.runAsync(() -> open.awaitNone(LONG));

        vertx.runOnContext(_ -> response.end());

        awaited.join();
        assertThat(join(answer)).isEqualTo(200);
    }

    @Test
    void doesNotWaitForClientsThatHaveGone() throws Exception {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            waiting.take();
        }

        open.awaitNone(LONG);

        assertThat(waiting).isEmpty();
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        vertx.createHttpClient().request(HttpMethod.GET, port, "127.0.0.1", "/").compose(request -> request.send());
        HttpServerResponse response = waiting.take();

        open.awaitNone(Duration.ofMillis(1));

        assertThat(response.ended()).isFalse();
    }
}
