package dev.samovar.gateway.content;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A payload after its content was handled: templates can be rendered from text only. */
public sealed interface Content {
    byte[] bytes();

    /** Text: invalid UTF-8 in it was replaced. */
    record Text(String text) implements Content {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies would be waste
    record Bytes(byte[] bytes) implements Content {}

    static Content text(byte[] payload) {
        return new Text(new String(payload, StandardCharsets.UTF_8));
    }

    static Content base64(byte[] payload) {
        return new Text(Base64.getEncoder().encodeToString(payload));
    }

    /** Empty if it is no Base64. */
    static Optional<Content> decoded(byte[] payload) {
        try {
            return Optional.of(new Bytes(Base64.getDecoder().decode(payload)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
