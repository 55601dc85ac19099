package dev.samovar.stream;

import dev.samovar.function.AccountRegion;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.stream.shard.StreamRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** All streams, in memory and in the store: documents of streams, of shards and of records. */
final class StreamTables {
    private static final String STREAMS = "stream";
    private static final String SHARDS = "stream-shard";
    private static final String RECORDS = "stream-record";
    private static final HexFormat HEX = HexFormat.of();

    /* Deletions beyond this go in several batches: one must not fill the memory or hold the disk for long. */
    private static final int DELETIONS_MAX = 10_000;

    private final Store store;
    private final TreeMap<String, Stream> streams = new TreeMap<>();

    StreamTables(Store store) {
        this.store = store;
    }

    /** Takes up what an earlier run left. */
    void load(StreamLimits limits, HeldBytes held, long nowNanos) {
        store.read(STREAMS, (key, bytes) -> streams.put(key, StreamJson.stream(arn(key), bytes)));
        store.read(SHARDS, (key, bytes) -> {
            int slash = key.lastIndexOf('/');
            var id = new ShardId(HexFormat.fromHexDigits(key.substring(slash + 1)));
            stored(key.substring(0, slash)).add(StreamJson.shard(id, bytes, limits, nowNanos));
        });
        store.read(RECORDS, (key, bytes) -> {
            int indexAt = key.lastIndexOf('/') + 1;
            int shardAt = key.lastIndexOf('/', indexAt - 2) + 1;
            var id = new ShardId(HexFormat.fromHexDigits(key.substring(shardAt, indexAt - 1)));
            ShardLog log = stored(key.substring(0, shardAt - 1))
                    .shard(id)
                    .orElseThrow(() -> new IllegalStateException("a stored record has no shard: " + key));
            long index = HexFormat.fromHexDigitsToLong(key.substring(indexAt));
            if (index != log.end()) {
                throw new IllegalStateException("stored records have a gap before " + key);
            }
            StreamRecord record = record(log.shard(), index, bytes);
            log.restore(record);
            held.add(record.heldBytes());
        });
    }

    private static StreamArn arn(String key) {
        String[] parts = key.split("/", 3);
        return new StreamArn(new AccountRegion(parts[0], parts[1]), parts[2]);
    }

    private Stream stored(String key) {
        Stream stream = streams.get(key);
        if (stream == null) {
            throw new IllegalStateException("a stored shard has no stream: " + key);
        }
        return stream;
    }

    private static StreamRecord record(Shard shard, long index, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant arrivedAt = Instant.ofEpochMilli(buffer.getLong());
        byte[] partitionKey = new byte[buffer.getShort()];
        buffer.get(partitionKey);
        byte[] data = new byte[buffer.remaining()];
        buffer.get(data);
        return new StreamRecord(
                shard.number(index, arrivedAt), arrivedAt, new String(partitionKey, StandardCharsets.UTF_8), data);
    }

    private static byte[] bytes(StreamRecord record) {
        byte[] partitionKey = record.partitionKey().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + Short.BYTES + partitionKey.length + record.data().length)
                .putLong(record.arrivedAt().toEpochMilli())
                .putShort((short) partitionKey.length)
                .put(partitionKey)
                .put(record.data())
                .array();
    }

    Collection<Stream> all() {
        return streams.values();
    }

    /** The streams of an account and region, ordered by name. */
    Collection<Stream> of(AccountRegion home) {
        String prefix = StreamArn.prefix(home);
        return streams.subMap(prefix, prefix + Character.MAX_VALUE).values();
    }

    boolean contains(StreamArn arn) {
        return streams.containsKey(arn.key());
    }

    Stream find(StreamArn arn) {
        Stream stream = streams.get(arn.key());
        if (stream == null) {
            throw new NotFound.NoStream(arn).exception();
        }
        return stream;
    }

    /** A stream that nothing is happening to. */
    Stream active(StreamArn arn) {
        Stream stream = find(arn);
        if (stream.status() != StreamStatus.ACTIVE) {
            throw new InUse.StreamNotActive(arn, stream.status()).exception();
        }
        return stream;
    }

    /** A stream whose records may be written and read. */
    Stream usable(StreamArn arn) {
        Stream stream = find(arn);
        if (!stream.isUsable()) {
            throw new NotFound.NoStream(arn).exception();
        }
        return stream;
    }

    void add(Stream stream) {
        streams.put(stream.arn().key(), stream);
    }

    CompletableFuture<Void> write(Batch batch) {
        return store.write(batch);
    }

    void put(Batch batch, Stream stream) {
        batch.put(STREAMS, stream.arn().key(), StreamJson.write(stream));
    }

    void put(Batch batch, Stream stream, ShardLog log) {
        put(batch, stream, log, log.first());
    }

    private void put(Batch batch, Stream stream, ShardLog log, long first) {
        batch.put(SHARDS, shardKey(stream, log), StreamJson.write(log.shard(), first));
    }

    void put(Batch batch, Stream stream, ShardLog log, StreamRecord record) {
        batch.put(
                RECORDS,
                recordKey(shardKey(stream, log), record.sequenceNumber().index()),
                bytes(record));
    }

    /** Deletes records that a shard has dropped. Each batch tells where the shard begins now. */
    void writeTrimmed(Stream stream, ShardLog log, long from, long to) {
        String shardKey = shardKey(stream, log);
        var batch = new Batch();
        for (long index = from; index < to; index++) {
            batch.delete(RECORDS, recordKey(shardKey, index));
            if ((index + 1 - from) % DELETIONS_MAX == 0 || index + 1 == to) {
                put(batch, stream, log, index + 1);
                /* Nobody waits for this: were it lost, the records would only expire once more. */
                CompletableFuture<Void> _ = store.write(batch);
                batch = new Batch();
            }
        }
    }

    /** Forgets a shard that holds nothing any more. */
    void delete(Batch batch, Stream stream, ShardLog log) {
        batch.delete(SHARDS, shardKey(stream, log));
    }

    /** Forgets a stream whose shards are forgotten. */
    void delete(Batch batch, Stream stream) {
        streams.remove(stream.arn().key());
        batch.delete(STREAMS, stream.arn().key());
    }

    private static String shardKey(Stream stream, ShardLog log) {
        return stream.arn().key() + "/" + HEX.toHexDigits(log.shard().id().number());
    }

    private static String recordKey(String shardKey, long index) {
        return shardKey + "/" + HEX.toHexDigits(index);
    }
}
