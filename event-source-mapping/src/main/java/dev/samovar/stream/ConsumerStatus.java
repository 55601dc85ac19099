package dev.samovar.stream;

/** The life of a consumer. */
public enum ConsumerStatus {
    CREATING,
    ACTIVE,
    DELETING
}
