package dev.samovar.invocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an event or a result, nearly always JSON. Whoever makes one gives the array away. */
public final class Payload {

    public static final Payload NULL = Payload.of("null");
    public static final Payload EMPTY_OBJECT = Payload.of("{}");

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes);
    }

    public static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy: read, never write. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
