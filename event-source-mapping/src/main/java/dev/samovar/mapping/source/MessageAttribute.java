package dev.samovar.mapping.source;

/** What a sender put beside a message, under a name. */
public sealed interface MessageAttribute {

    /** {@code String}, {@code Number} or {@code Binary}, perhaps with a label after a dot. */
    String dataType();

    /** A text, or a number as text. */
    record Text(String dataType, String value) implements MessageAttribute {}

    /** Bytes: read them, never write. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying would be waste
    record Binary(String dataType, byte[] value) implements MessageAttribute {}
}
