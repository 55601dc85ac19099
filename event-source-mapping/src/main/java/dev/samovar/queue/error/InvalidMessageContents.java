package dev.samovar.queue.error;

/** A body with characters that XML does not know. */
public record InvalidMessageContents() implements QueueError {
    @Override
    public String message() {
        return "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
                + "#xE000 to #xFFFD | #x10000 to #x10FFFF";
    }
}
