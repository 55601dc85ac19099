package dev.samovar.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Iterator;

/** The body of an answer, written piece by piece and no faster than its reader takes it. */
public final class PacedBody {
    private final HttpServerResponse response;
    private final Iterator<Buffer> pieces;

    /** Makes a body of pieces that are made when there is room for them. */
    public PacedBody(HttpServerResponse response, Iterator<Buffer> pieces) {
        this.response = response;
        this.pieces = pieces;
    }

    /** Writes all pieces and ends the answer. Called on the connection's own thread. */
    public void write() {
        response.setChunked(true).drainHandler(_ -> writeMore());
        writeMore();
    }

    private void writeMore() {
        if (response.closed() || response.ended()) {
            return; // the reader went away, or has it all
        }
        while (pieces.hasNext()) {
            if (response.writeQueueFull()) {
                return;
            }
            response.write(pieces.next());
        }
        response.end();
    }
}
