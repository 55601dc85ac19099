package dev.samovar.queue.error;

/** A receipt handle that this queue never gave out. */
public record ReceiptHandleIsInvalid(String receiptHandle) implements QueueError {
    @Override
    public String message() {
        return "The input receipt handle \"" + receiptHandle + "\" is not a valid receipt handle.";
    }
}
