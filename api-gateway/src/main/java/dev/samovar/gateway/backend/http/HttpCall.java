package dev.samovar.gateway.backend.http;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.Headers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request to a web server, from its connection to the last byte of its response. */
final class HttpCall {
    private static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

    private final BackendRequest request;
    private final Consumer<BackendResult> ended;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable HttpClientRequest sent;

    HttpCall(BackendRequest request, Consumer<BackendResult> ended) {
        this.request = request;
        this.ended = ended;
    }

    void start(Future<HttpClientRequest> connected) {
        connected.onSuccess(this::send).onFailure(this::fail);
    }

    private void send(HttpClientRequest http) {
        sent = http;
        if (over.get()) {
            http.reset();
            return;
        }
        Future<HttpClientResponse> response =
                request.body().length == 0 ? http.send() : http.send(Buffer.buffer(request.body()));
        response.onSuccess(this::read).onFailure(this::fail);
    }

    private void read(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
            if (body.length() + piece.length() > BODY_BYTES_MAX) {
                end(HttpFailures.tooLarge((long) body.length() + piece.length(), BODY_BYTES_MAX));
                response.request().reset();
            } else {
                body.appendBuffer(piece);
            }
        });
        response.exceptionHandler(this::fail);
        response.endHandler(_ -> end(new BackendResult.Responded(
                response.statusCode(), headers(response), body.getBytes(), Optional.empty())));
    }

    private static Headers headers(HttpClientResponse response) {
        List<Headers.Field> fields = new ArrayList<>();
        response.headers().forEach((name, value) -> fields.add(new Headers.Field(name, value)));
        return Headers.of(fields);
    }

    private void fail(Throwable failure) {
        end(HttpFailures.of(failure));
    }

    private void end(BackendResult result) {
        if (over.compareAndSet(false, true)) {
            ended.accept(result);
        }
    }

    /** Closes the connection, or lets it be closed as soon as it stands; from any thread. */
    void giveUp() {
        boolean isFirst = over.compareAndSet(false, true);
        HttpClientRequest http = sent;
        if (isFirst && http != null) {
            http.reset();
        }
    }
}
