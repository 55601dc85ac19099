package dev.samovar.queue.error;

/** A name that was in use a moment ago. */
public record QueueDeletedRecently() implements QueueError {
    @Override
    public String message() {
        return "You must wait 60 seconds after deleting a queue before you can create another with the same name.";
    }
}
