package dev.samovar.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the body of a request, up to a limit and as long as there is room, without a thread that waits for it. */
public final class BoundedBody {
    private static final CharSequence CONTINUE = HttpHeaders.createOptimized("100-continue");

    private static final int PIECE_BYTES_MAX = 64 * 1_024;
    private static final int BAD_REQUEST = 400;

    private final HttpServerRequest request;
    private final int bytesMax;
    private final String operation;
    private final BodyRoom.Place place;
    /* In pieces: one buffer that grows would take twice its room, and each small chunk for itself a multiple of its own. */
    private final List<Buffer> pieces = new ArrayList<>();
    private long bytes;
    private boolean hasRoom = true;

    /**
     * The body of a request.
     *
     * @param place left here if the body is not read to its end, by whoever gets the body otherwise
     */
    public BoundedBody(HttpServerRequest request, int bytesMax, String operation, BodyRoom.Place place) {
        this.request = request;
        this.bytesMax = bytesMax;
        this.operation = operation;
        this.place = place;
    }

    /**
     * Does without the body of a request that is answered at once. Clients that ask before they send one may send it or
     * not then, so that nothing which follows is known to be a request: their connection ends with the answer.
     */
    public static void refuse(HttpServerRequest request) {
        if (asksFirst(request)) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(_ -> request.connection().close());
        }
    }

    private static boolean asksFirst(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && request.headers().contains(HttpHeaders.EXPECT, CONTINUE, true);
    }

    /**
     * Tells one of the two, once the body is read to its end: whoever sends too much still reads the answer. Tells neither
     * if the client leaves before, or sends what is no body: that is answered here.
     */
    public void read(Consumer<byte[]> whole, Consumer<RequestError.Unread> unread) {
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            whole.accept(new byte[0]);
            return;
        }
        if (asksFirst(request)) {
            if (isAnnouncedTooLarge()) {
                refuse(request);
                unread.accept(tooLarge());
                return;
            }
            request.response().writeContinue();
        }
        request.handler(this::add).exceptionHandler(this::breakOff).endHandler(_ -> {
            if (bytes > bytesMax) {
                unread.accept(tooLarge());
            } else if (hasRoom) {
                whole.accept(whole());
            } else {
                unread.accept(new RequestError.NoRoom());
            }
        });
        request.resume();
    }

    private boolean isAnnouncedTooLarge() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > bytesMax;
    }

    private RequestError.Unread tooLarge() {
        return new RequestError.BodyTooLarge(bytesMax, operation);
    }

    private void add(Buffer chunk) {
        bytes += chunk.length();
        hasRoom = hasRoom && place.take(chunk.length());
        if (bytes > bytesMax || !hasRoom) {
            forget();
            return;
        }
        if (pieces.isEmpty() || pieces.getLast().length() + chunk.length() > PIECE_BYTES_MAX) {
            pieces.add(Buffer.buffer(chunk.length()));
        }
        pieces.getLast().appendBuffer(chunk);
    }

    /* Either the client has left, or it sent a chunk that is none: then nobody knows where the body ends, and the connection
    does. Vert.x would end it without the answer, which is still to be flushed. */
    private void breakOff(Throwable cause) {
        forget();
        boolean isMalformed = request.version() == HttpVersion.HTTP_1_1 && !(cause instanceof HttpClosedException);
        if (isMalformed && !request.response().headWritten()) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .setStatusCode(BAD_REQUEST)
                    .end();
            request.connection().close();
        }
    }

    private void forget() {
        pieces.clear();
        place.leave();
    }

    private byte[] whole() {
        byte[] whole = new byte[(int) bytes];
        int at = 0;
        for (Buffer piece : pieces) {
            piece.getBytes(whole, at);
            at += piece.length();
        }
        pieces.clear();
        return whole;
    }
}
