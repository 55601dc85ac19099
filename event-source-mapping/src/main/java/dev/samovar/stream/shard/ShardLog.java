package dev.samovar.stream.shard;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A shard and its records. Readers see of it only what is durable: what they have seen stays, whatever happens.
 *
 * <p>Used by tasks of the scheduler only.
 */
public final class ShardLog {
    /** The index of a shard's first record: a sequence number less than it names the shard's start. */
    public static final long FIRST_INDEX = 1;

    private final RecordLog records;
    private final Allowance recordsIn;
    private final Allowance bytesIn;
    private final Allowance reads;
    private final Allowance bytesOut;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private Shard shard;
    private Instant lastArrival;
    private long visibleEnd;
    private boolean endIsVisible;

    /**
     * A shard that holds nothing yet; what it held in an earlier run is given back to it by {@link #restore}.
     *
     * @param firstIndex the index of its next record
     */
    public ShardLog(Shard shard, long firstIndex, ShardLimits limits, long nowNanos) {
        this.shard = shard;
        this.records = new RecordLog(firstIndex);
        this.recordsIn = new Allowance(limits.recordsIn(), nowNanos);
        this.bytesIn = new Allowance(limits.bytesIn(), nowNanos);
        this.reads = new Allowance(limits.reads(), nowNanos);
        this.bytesOut = new Allowance(limits.bytesOut(), nowNanos);
        this.lastArrival = shard.openedAt();
        this.visibleEnd = firstIndex;
        this.endIsVisible = !shard.isOpen();
    }

    public Shard shard() {
        return shard;
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** The index of the oldest record, or of the next one if there is none. */
    public long first() {
        return records.first();
    }

    /** The index of the next record. */
    public long end() {
        return records.end();
    }

    /** Takes up a durable record of an earlier run; they come in their order. */
    public void restore(StreamRecord record) {
        records.add(record);
        lastArrival = record.arrivedAt();
        visibleEnd = records.end();
    }

    /** Whether a record of so many bytes may be put now; if so, that is counted. */
    public boolean admits(long bytes, long nowNanos) {
        if (!recordsIn.affords(1, nowNanos) || !bytesIn.affords(bytes, nowNanos)) {
            return false;
        }
        recordsIn.take(1);
        bytesIn.take(bytes);
        return true;
    }

    /** Adds a record. Nobody sees it before it is {@link #publish}ed. */
    public StreamRecord append(String partitionKey, byte[] data, Instant now) {
        if (!shard.isOpen()) {
            throw new IllegalStateException(shard.id() + " is closed");
        }
        /* Clocks jump back; records keep their order in time, so that they can be found by it and expire in turn. */
        Instant arrivedAt = now.isAfter(lastArrival) ? now.truncatedTo(ChronoUnit.MILLIS) : lastArrival;
        lastArrival = arrivedAt;
        var record = new StreamRecord(shard.number(records.end(), arrivedAt), arrivedAt, partitionKey, data);
        records.add(record);
        return record;
    }

    /** Shows the records before an index to readers, and wakes those who wait. */
    public void publish(long end) {
        if (end > visibleEnd) {
            visibleEnd = end;
            wakeAll();
        }
    }

    /** Takes no more records. Readers learn of it by {@link #publishEnd}. */
    public void close(Instant now) {
        shard = shard.closed(now.isAfter(lastArrival) ? now : lastArrival);
    }

    /** Shows readers that the shard is closed, and wakes those who wait. */
    public void publishEnd() {
        endIsVisible = true;
        wakeAll();
    }

    /** Runs a task once, as soon as there is more to read; not if there is already. */
    public void whenMore(Runnable task) {
        waiting.add(task);
    }

    public void forget(Runnable task) {
        waiting.remove(task);
    }

    /** Runs all tasks that wait. */
    public void wakeAll() {
        List<Runnable> woken = List.copyOf(waiting);
        waiting.clear();
        woken.forEach(Runnable::run);
    }

    /** The index that a position means now. */
    public long indexOf(Position position) {
        return switch (position) {
            case Position.Oldest _ -> records.first();
            case Position.Latest _ -> visibleEnd;
            case Position.Since since -> firstSince(since.time());
            case Position.At at -> at.number().index();
            case Position.After after ->
                after.number().index() == SequenceNumber.END
                        ? SequenceNumber.END
                        : after.number().index() + 1;
        };
    }

    /** How many records readers find from an index on. */
    public long ahead(long from) {
        return Math.max(0, visibleEnd - Math.max(from, records.first()));
    }

    private long firstSince(Instant time) {
        long low = records.first();
        long high = visibleEnd;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (records.get(middle).arrivedAt().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether one more call may read now; if so, that is counted. */
    public boolean admitsRead(long nowNanos) {
        if (!reads.affords(1, nowNanos) || bytesOut.isOverdrawn(nowNanos)) {
            return false;
        }
        reads.take(1);
        return true;
    }

    /** Counts what a call got. */
    public void countRead(Slice slice) {
        bytesOut.take(slice.records().stream().mapToLong(StreamRecord::bytes).sum());
    }

    /**
     * Reads on from an index.
     *
     * @param horizon records that arrived earlier have expired
     * @param recordsMax one or more
     * @param bytesMax a record that alone is larger is read all the same
     */
    public Slice read(long from, Instant horizon, int recordsMax, long bytesMax, Instant now) {
        long begin = Math.max(from, firstSince(horizon));
        long next = begin;
        long bytes = 0;
        List<StreamRecord> found = new ArrayList<>();
        while (next < visibleEnd && found.size() < recordsMax) {
            StreamRecord record = records.get(next);
            bytes += record.bytes();
            if (bytes > bytesMax && !found.isEmpty()) {
                break;
            }
            found.add(record);
            next++;
        }
        return new Slice(found, next, endIsVisible && next >= visibleEnd, behind(found, next, now));
    }

    private Duration behind(List<StreamRecord> found, long next, Instant now) {
        if (next >= visibleEnd) {
            return Duration.ZERO;
        }
        StreamRecord last = found.isEmpty() ? records.get(next) : found.getLast();
        Duration age = Duration.between(last.arrivedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Drops the records that arrived before the horizon; how many bytes that set free is told. */
    public long trim(Instant horizon) {
        long freed = 0;
        while (records.first() < visibleEnd
                && records.get(records.first()).arrivedAt().isBefore(horizon)) {
            freed += records.removeFirst().heldBytes();
        }
        return freed;
    }

    /** Drops all records; how many bytes that set free is told. */
    public long clear() {
        long freed = 0;
        while (!records.isEmpty()) {
            freed += records.removeFirst().heldBytes();
        }
        visibleEnd = Math.max(visibleEnd, records.first());
        return freed;
    }

    /** When its oldest record arrived; the moment of its closing if there is none; never if it is open and empty. */
    public Instant oldest() {
        return records.isEmpty()
                ? shard.closedAt().orElse(Instant.MAX)
                : records.get(records.first()).arrivedAt();
    }
}
