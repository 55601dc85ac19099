package dev.samovar.queue.backlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Reads what a {@link DocumentWriter} wrote, in the same order. */
final class DocumentReader {
    private static final byte VERSION = 1;

    private final byte[] bytes;
    private int position;

    DocumentReader(byte[] bytes) {
        this.bytes = bytes;
        int version = octet();
        if (version != VERSION) {
            throw new IllegalStateException("a stored document is of version " + version + ", not " + VERSION);
        }
    }

    int octet() {
        return bytes[position++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | octet();
        }
        return value;
    }

    long small() {
        long value = 0;
        int shift = 0;
        int octet = octet();
        while ((octet & 0x80) != 0) {
            value |= (long) (octet & 0x7F) << shift;
            shift += 7;
            octet = octet();
        }
        return value | (long) octet << shift;
    }

    UUID id() {
        return new UUID(number(), number());
    }

    String text() {
        int length = (int) small();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    Optional<String> text(boolean present) {
        return present ? Optional.of(text()) : Optional.empty();
    }

    byte[] sized() {
        int length = (int) small();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** Everything up to the end, as text. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, position, bytes.length);
    }
}
