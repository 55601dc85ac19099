package dev.samovar.queue.sqs.wire;

import java.util.Base64;

/** Bytes, written as text. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new WireError.Malformed("a blob is not in Base64").exception();
        }
    }
}
