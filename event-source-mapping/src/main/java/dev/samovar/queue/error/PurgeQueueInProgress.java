package dev.samovar.queue.error;

/** A purge too soon after another. */
public record PurgeQueueInProgress(String queue) implements QueueError {
    @Override
    public String message() {
        return "Only one PurgeQueue operation on " + queue + " is allowed every 60 seconds.";
    }
}
