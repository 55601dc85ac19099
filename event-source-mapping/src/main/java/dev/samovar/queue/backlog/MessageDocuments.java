package dev.samovar.queue.backlog;

import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the messages of one queue are stored: what was sent in one table, and what receives do to it in another, so that a
 * receive does not write bodies again. Keys sort as messages were sent.
 */
public final class MessageDocuments {
    private static final int KEY_RADIX = 36;
    private static final int KEY_LENGTH = 11;
    private static final int RECEIVES_BYTES_EXPECTED = 32;

    private final String messages;
    private final String receives;

    /**
     * The documents of a queue.
     *
     * @param queueId tells them from those of other queues
     */
    public MessageDocuments(String queueId) {
        messages = "queue-messages:" + queueId;
        receives = "queue-receives:" + queueId;
    }

    /** A number as a key: larger numbers sort behind smaller ones. */
    public static String key(long sequence) {
        String digits = Long.toString(sequence, KEY_RADIX);
        return "0".repeat(KEY_LENGTH - digits.length()) + digits;
    }

    /** A key's number. */
    public static long sequence(String key) {
        return Long.parseLong(key, KEY_RADIX);
    }

    /** Writes a new message. */
    public void put(Batch batch, Message message) {
        batch.put(messages, key(message.sequence()), message.document());
    }

    /**
     * Writes how often a message was received.
     *
     * @param visibleAtMillis when it is visible, as the clock on the wall shows it
     */
    public void putReceives(Batch batch, Message message, long visibleAtMillis) {
        Receives of = message.receives();
        batch.put(
                receives,
                key(message.sequence()),
                new DocumentWriter(RECEIVES_BYTES_EXPECTED)
                        .small(of.count())
                        .number(of.firstAtMillis())
                        .number(of.lastAtMillis())
                        .number(visibleAtMillis)
                        .document());
    }

    public void remove(Batch batch, Message message) {
        String key = key(message.sequence());
        batch.delete(messages, key);
        if (message.wasReceived()) {
            batch.delete(receives, key);
        }
    }

    /** Removes all messages of the queue. */
    public void clear(Batch batch) {
        batch.clear(messages).clear(receives);
    }

    /**
     * Reads all messages. One that was last touched in the future, as the clock has it, is hidden for no longer than it
     * was to be then: the clock was set back.
     *
     * @param delayMillis the delay of a message that was never received, given the one it was sent with
     */
    public List<Message> read(Store store, LongUnaryOperator delayMillis, long nowMillis) {
        Map<String, byte[]> received = new HashMap<>();
        store.read(receives, received::put);
        List<Message> read = new ArrayList<>();
        store.read(
                messages,
                (key, document) -> read.add(message(key, document, received.get(key), delayMillis, nowMillis)));
        return read;
    }

    private static Message message(
            String key, byte[] document, byte @Nullable [] received, LongUnaryOperator delayMillis, long nowMillis) {
        MessageContent.Times times = MessageContent.timesOf(document);
        long sentAt = times.sentAtMillis();
        if (received == null) {
            long visibleAt = Math.min(sentAt, nowMillis) + delayMillis.applyAsLong(times.delayMillis());
            return new Message(sequence(key), sentAt, document, Receives.NONE, visibleAt);
        }
        var reader = new DocumentReader(received);
        var receives = new Receives((int) reader.small(), reader.number(), reader.number());
        long visibleAt = reader.number() - Math.max(0, receives.lastAtMillis() - nowMillis);
        return new Message(sequence(key), sentAt, document, receives, visibleAt);
    }
}
