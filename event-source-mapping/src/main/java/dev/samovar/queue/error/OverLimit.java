package dev.samovar.queue.error;

/** More messages in flight than a queue may have. */
public record OverLimit(int inFlightMax) implements QueueError {
    @Override
    public String message() {
        return "The maximum number of in flight messages (" + inFlightMax + ") is reached.";
    }
}
