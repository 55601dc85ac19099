package dev.samovar.queue.backlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Writes a stored document: big-endian numbers, and texts in UTF-8 behind their lengths. */
final class DocumentWriter {
    private static final byte VERSION = 1;

    private byte[] bytes;
    private int size;

    DocumentWriter(int sizeExpected) {
        bytes = new byte[sizeExpected];
        octet(VERSION);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    DocumentWriter octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    DocumentWriter number(long value) {
        reserve(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** A number that is rarely large, in seven bits an octet. */
    DocumentWriter small(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    DocumentWriter id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    DocumentWriter text(String text) {
        return sized(text.getBytes(StandardCharsets.UTF_8));
    }

    DocumentWriter text(Optional<String> text) {
        text.ifPresent(this::text);
        return this;
    }

    DocumentWriter sized(byte[] value) {
        return small(value.length).rest(value);
    }

    /** Octets without their length: they end the document. */
    DocumentWriter rest(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    byte[] document() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
