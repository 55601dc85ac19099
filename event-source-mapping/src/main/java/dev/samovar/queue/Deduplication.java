package dev.samovar.queue;

import dev.samovar.queue.backlog.MessageDocuments;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * What was sent to a FIFO queue in the last five minutes, so that sending it again changes nothing, whether the first
 * message is still there or not. Kept in the store: a sender may try again after a restart.
 */
final class Deduplication {
    private static final long WINDOW_MILLIS = Duration.ofMinutes(5).toMillis();

    private final QueueClock clock;
    private final String table;
    private final Queue<Entry> entries = new ArrayDeque<>();
    private final Map<Key, Entry> byKey = new HashMap<>();
    private boolean byGroup;

    /** A message that was sent, by steady time; what is stored shows the clock on the wall. */
    private record Entry(long sequence, long sentAtMillis, UUID messageId, String group, String id) {

        Key key(boolean byGroup) {
            return new Key(byGroup ? group : "", id);
        }

        byte[] write(long wallMillis) {
            byte[] groupBytes = group.getBytes(StandardCharsets.UTF_8);
            byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(3 * Long.BYTES + 1 + groupBytes.length + idBytes.length)
                    .putLong(wallMillis)
                    .putLong(messageId.getMostSignificantBits())
                    .putLong(messageId.getLeastSignificantBits())
                    .put((byte) groupBytes.length)
                    .put(groupBytes)
                    .put(idBytes)
                    .array();
        }

        /* If the clock was set back, nothing is remembered for longer than if it had been sent now. */
        static Entry read(long sequence, byte[] bytes, long nowMillis) {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            long sentAt = Math.min(fields.getLong(), nowMillis);
            var messageId = new UUID(fields.getLong(), fields.getLong());
            byte[] group = new byte[fields.get() & 0xFF];
            fields.get(group);
            byte[] id = new byte[fields.remaining()];
            fields.get(id);
            return new Entry(
                    sequence,
                    sentAt,
                    messageId,
                    new String(group, StandardCharsets.UTF_8),
                    new String(id, StandardCharsets.UTF_8));
        }
    }

    private record Key(String group, String id) {}

    /**
     * Reads what is stored.
     *
     * @param byGroup whether ids count within their group only
     */
    Deduplication(Store store, QueueClock clock, String queueKey, boolean byGroup) {
        this.clock = clock;
        this.table = "queue-deduplication:" + queueKey;
        this.byGroup = byGroup;
        store.read(table, (key, bytes) -> add(Entry.read(MessageDocuments.sequence(key), bytes, clock.steady())));
    }

    private void add(Entry entry) {
        entries.add(entry);
        byKey.put(entry.key(byGroup), entry);
    }

    /** The message that was sent with this id, if it is not too long ago. */
    Optional<SentMessage> find(Batch batch, String group, String id, long nowMillis) {
        forgetBefore(batch, nowMillis - WINDOW_MILLIS);
        return Optional.ofNullable(byKey.get(new Key(byGroup ? group : "", id)))
                .map(entry -> new SentMessage(entry.messageId(), Optional.of(SequenceNumbers.text(entry.sequence()))));
    }

    private void forgetBefore(Batch batch, long sentAtMillis) {
        while (!entries.isEmpty() && entries.element().sentAtMillis() <= sentAtMillis) {
            Entry old = entries.remove();
            byKey.remove(old.key(byGroup), old);
            batch.delete(table, MessageDocuments.key(old.sequence()));
        }
    }

    void remember(Batch batch, long sequence, UUID messageId, String group, String id, long nowMillis) {
        var entry = new Entry(sequence, nowMillis, messageId, group, id);
        add(entry);
        batch.put(table, MessageDocuments.key(sequence), entry.write(clock.wallAt(nowMillis)));
    }

    /** Follows a change of the scope. */
    void scope(boolean nextByGroup) {
        if (byGroup != nextByGroup) {
            byGroup = nextByGroup;
            byKey.clear();
            entries.forEach(entry -> byKey.put(entry.key(byGroup), entry));
        }
    }

    void clear(Batch batch) {
        entries.clear();
        byKey.clear();
        batch.clear(table);
    }
}
