package dev.samovar.queue.error;

/** A change of visibility of a message that is not in flight. */
public record MessageNotInflight() implements QueueError {
    @Override
    public String message() {
        return "The message referred to is not in flight.";
    }
}
