package dev.samovar.queue.backlog;

/**
 * How often a message was received, and when.
 *
 * @param count receives, also those from the queue that gave it up
 * @param firstAtMillis when it was first received
 * @param lastAtMillis when it was last received
 */
public record Receives(int count, long firstAtMillis, long lastAtMillis) {
    public static final Receives NONE = new Receives(0, 0, 0);

    Receives another(long nowMillis) {
        return new Receives(count + 1, count == 0 ? nowMillis : firstAtMillis, nowMillis);
    }
}
