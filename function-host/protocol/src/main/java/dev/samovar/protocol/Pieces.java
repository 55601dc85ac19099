package dev.samovar.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes in pieces, each copied when it is asked for; no bytes are no pieces. */
public final class Pieces {
    private static final int PIECE_BYTES = 64 * 1024;

    private Pieces() {}

    public static Stream<Buffer> of(byte[] bytes) {
        return IntStream.iterate(0, start -> start < bytes.length, start -> start + PIECE_BYTES)
                .mapToObj(start ->
                        Buffer.buffer().appendBytes(bytes, start, Math.min(PIECE_BYTES, bytes.length - start)));
    }
}
