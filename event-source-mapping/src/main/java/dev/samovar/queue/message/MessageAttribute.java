package dev.samovar.queue.message;

/** A message attribute: something typed that travels beside the body. */
public sealed interface MessageAttribute {

    /** {@code String}, {@code Number} or {@code Binary}, with a label of the sender's own after a dot or without. */
    String dataType();

    /** A {@code String} or a {@code Number}. */
    record Text(String dataType, String value) implements MessageAttribute {}

    /** A {@code Binary}; the array belongs to the attribute. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying payloads would be waste
    record Binary(String dataType, byte[] value) implements MessageAttribute {}
}
