package dev.samovar.stream;

import dev.samovar.function.registry.Commit;
import dev.samovar.store.Batch;
import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.stream.shard.StreamRecord;
import dev.samovar.time.Scheduler;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts records into streams. Called from tasks of the scheduler. */
public final class StreamWriter {
    /** What one request may put, with partition keys. */
    public static final long REQUEST_BYTES_MAX = 10L << 20;

    private final Scheduler scheduler;
    private final StreamTables tables;
    private final Retention retention;
    private final HeldBytes held;

    StreamWriter(Scheduler scheduler, StreamTables tables, Retention retention, HeldBytes held) {
        this.scheduler = scheduler;
        this.tables = tables;
        this.retention = retention;
        this.held = held;
    }

    /**
     * Checks a sequence number after which a record is to be put: every record comes after all that are there.
     *
     * @throws StreamException if no record has it yet
     */
    public void checkOrdering(StreamArn arn, String after) {
        Optional<SequenceNumber> number = SequenceNumber.parse(after)
                .filter(earlier -> earlier.second() <= scheduler.instant().getEpochSecond());
        if (number.isEmpty()) {
            throw new InvalidArgument.InvalidOrdering(arn, after).exception();
        }
    }

    /**
     * Puts records, in their order. Each is stored or throttled for itself; the stored ones become durable together, and
     * readers see them then.
     *
     * @return what became of each
     */
    public Commit<List<PutResult>> put(StreamArn arn, List<NewRecord> records) {
        Stream stream = tables.usable(arn);
        check(stream, records);
        var batch = new Batch();
        Map<ShardLog, Long> ends = new LinkedHashMap<>();
        List<PutResult> results = new ArrayList<>(records.size());
        for (NewRecord record : records) {
            BigInteger key = record.explicitHashKey().orElseGet(() -> HashRange.keyOf(record.partitionKey()));
            ShardLog log = stream.openShard(key);
            if (log.admits(record.bytes(), scheduler.nanoTime())) {
                StreamRecord stored = log.append(record.partitionKey(), record.data(), scheduler.instant());
                held.add(stored.heldBytes());
                tables.put(batch, stream, log, stored);
                ends.put(log, log.end());
                results.add(new PutResult.Stored(log.shard().id(), stored.sequenceNumber()));
            } else {
                results.add(new PutResult.Throttled(log.shard().id()));
            }
        }
        if (batch.isEmpty()) {
            return new Commit<>(results, CompletableFuture.completedFuture(null));
        }
        retention.watch();
        return new Commit<>(
                results, tables.write(batch).thenRun(() -> scheduler.execute(() -> ends.forEach(ShardLog::publish))));
    }

    private void check(Stream stream, List<NewRecord> records) {
        long recordBytesMax = stream.settings().recordKibMax() * 1024L;
        long bytes = 0;
        for (NewRecord record : records) {
            bytes += record.bytes();
            if (record.bytes() > recordBytesMax) {
                throw new InvalidArgument.RecordTooLarge(stream.arn(), record.bytes(), recordBytesMax).exception();
            }
            record.explicitHashKey().filter(key -> !HashRange.isKey(key)).ifPresent(key -> {
                throw new InvalidArgument.HashKeyOutOfRange(key.toString()).exception();
            });
        }
        if (bytes > REQUEST_BYTES_MAX) {
            throw new InvalidArgument.RecordsTooLarge(REQUEST_BYTES_MAX).exception();
        }
        if (!held.admits(bytes)) {
            throw new LimitExceeded.MemoryFull(held.max()).exception();
        }
    }
}
