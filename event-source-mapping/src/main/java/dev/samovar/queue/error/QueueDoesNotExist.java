package dev.samovar.queue.error;

/** A queue that is not there. */
public record QueueDoesNotExist() implements QueueError {
    @Override
    public String message() {
        return "The specified queue does not exist.";
    }
}
