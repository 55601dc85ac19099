package dev.samovar.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Reads the body of a request up to a limit, without a thread that waits for it. */
public final class BoundedBody {
    private final HttpServerRequest request;
    private final int bytesMax;
    private final String operation;
    private Buffer body = Buffer.buffer();
    private long bytes;

    public BoundedBody(HttpServerRequest request, int bytesMax, String operation) {
        this.request = request;
        this.bytesMax = bytesMax;
        this.operation = operation;
    }

    /** Tells one of the two, once the body is read to its end: whoever sends too much still reads the answer. */
    public void read(Consumer<byte[]> whole, Consumer<Throwable> tooLarge) {
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            whole.accept(new byte[0]);
            return;
        }
        request.handler(this::add).endHandler(_ -> {
            if (bytes > bytesMax) {
                tooLarge.accept(new RequestError.BodyTooLarge(bytesMax, operation).exception());
            } else {
                whole.accept(body.getBytes());
            }
        });
        request.resume();
    }

    private void add(Buffer chunk) {
        bytes += chunk.length();
        if (bytes > bytesMax) {
            body = Buffer.buffer();
        } else {
            body.appendBuffer(chunk);
        }
    }
}
