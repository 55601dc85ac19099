package dev.samovar.queue.error;

/** A queue that is there, but made otherwise. */
public record QueueNameExists(String attribute) implements QueueError {
    @Override
    public String message() {
        return "A queue already exists with the same name and a different value for attribute " + attribute;
    }
}
