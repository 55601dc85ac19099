package dev.samovar.mapping.poll.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bytes that may be a text. */
final class Utf8 {
    private Utf8() {}

    /** The text; empty if there is none, or the bytes are not UTF-8. */
    static Optional<String> text(Optional<byte[]> bytes) {
        return bytes.flatMap(Utf8::decode);
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
