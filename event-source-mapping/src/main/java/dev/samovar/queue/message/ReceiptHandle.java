package dev.samovar.queue.message;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Names one receive of one message.
 *
 * @param queueId tells the queue from others, also from those of the same name before it
 * @param sequence the message's place in the queue
 * @param receiveCount which receive of the message it was
 */
public record ReceiptHandle(long queueId, long sequence, int receiveCount) {
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    /** The handle that the text is; empty if it is none of any queue. */
    public static Optional<ReceiptHandle> parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        return Optional.of(new ReceiptHandle(fields.getLong(), fields.getLong(), fields.getInt()));
    }

    @Override
    public String toString() {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(queueId)
                        .putLong(sequence)
                        .putInt(receiveCount)
                        .array());
    }
}
