package dev.samovar.queue.backlog;

/** Where a message is between its send and its end. */
public enum MessageState {
    /** Not visible for the first time yet. */
    DELAYED,
    /** Ready to be received. */
    VISIBLE,
    /** Received, and not yet deleted or visible again. */
    IN_FLIGHT,
    /** Deleted, expired, purged or moved. */
    GONE
}
