package dev.samovar.stream;

import dev.samovar.function.AccountRegion;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.stream.shard.Slice;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads shards: for clients by iterators, within the limits of the shard, and for this process by {@link ShardCursor}s,
 * without limits and without polling. Called from tasks of the scheduler.
 */
public final class StreamReader {
    /** What a client gets at once at most. */
    public static final long READ_BYTES_MAX = 10L << 20;

    private final Scheduler scheduler;
    private final StreamTables tables;

    StreamReader(Scheduler scheduler, StreamTables tables) {
        this.scheduler = scheduler;
        this.tables = tables;
    }

    /**
     * Reads a sequence number that a client wants to start from.
     *
     * @throws StreamException if it is none, or not one of this shard
     */
    public SequenceNumber startingNumber(StreamArn arn, ShardId id, String text) {
        ShardLog log = find(arn, id);
        SequenceNumber number = SequenceNumber.parse(text)
                .orElseThrow(() -> new InvalidArgument.InvalidStart(arn, id, text).exception());
        if (number.shard() != id.number()) {
            throw new InvalidArgument.StartOfOtherShard(new ShardId(number.shard()), id).exception();
        }
        if (!log.shard().gave(number)) {
            throw new InvalidArgument.StartOfOtherStream(arn, id, text).exception();
        }
        return number;
    }

    /** A token that stands for a position in a shard, for five minutes. */
    public String iterator(StreamArn arn, ShardId id, Position position) {
        Instant now = scheduler.instant();
        if (position instanceof Position.Since since && since.time().isAfter(now)) {
            throw new InvalidArgument.InTheFuture(since.time(), now).exception();
        }
        ShardLog log = find(arn, id);
        return iterator(tables.find(arn), id, log.indexOf(position));
    }

    private String iterator(Stream stream, ShardId id, long index) {
        return new ShardIterator(stream.arn().name(), stream.createdAt(), id, index, scheduler.instant()).token();
    }

    /**
     * Reads on from an iterator.
     *
     * @param home the account and region of the caller
     * @param token the iterator
     * @param recordsMax one or more
     */
    public ReadResult read(AccountRegion home, String token, int recordsMax) {
        ShardIterator iterator =
                ShardIterator.parse(token).orElseThrow(() -> new InvalidArgument.InvalidIterator().exception());
        Instant now = scheduler.instant();
        if (Duration.between(iterator.issuedAt(), now).compareTo(ShardIterator.LIFETIME) > 0) {
            throw new Expired.Iterator(iterator.issuedAt(), now).exception();
        }
        var arn = new StreamArn(home, iterator.streamName());
        ShardLog log = find(arn, iterator.shard());
        Stream stream = tables.find(arn);
        if (!stream.createdAt().equals(iterator.streamCreatedAt())) {
            throw new NotFound.NothingToRead(arn, iterator.shard()).exception();
        }
        if (!log.admitsRead(scheduler.nanoTime())) {
            throw new RateExceeded(arn, iterator.shard()).exception();
        }
        Slice slice = log.read(iterator.index(), stream.horizon(now), recordsMax, READ_BYTES_MAX, now);
        log.countRead(slice);
        /* Clients take a missing iterator for the end, so it must not come with the last records. */
        boolean ended = slice.atEnd() && slice.records().isEmpty();
        return new ReadResult(
                slice.records(),
                ended ? Optional.empty() : Optional.of(iterator(stream, iterator.shard(), slice.next())),
                slice.behind(),
                ended ? stream.childrenOf(iterator.shard()) : List.of());
    }

    /**
     * Opens a shard to a reader in this process.
     *
     * @return empty if there is no such stream, or no such shard any more
     */
    public Optional<ShardCursor> open(StreamArn arn, ShardId id, Position position) {
        if (!tables.contains(arn)) {
            return Optional.empty();
        }
        Stream stream = tables.find(arn);
        return stream.shard(id).map(log -> new ShardCursor(scheduler, stream, log, log.indexOf(position)));
    }

    private ShardLog find(StreamArn arn, ShardId id) {
        return Optional.of(arn)
                .filter(tables::contains)
                .map(tables::find)
                .filter(Stream::isUsable)
                .flatMap(stream -> stream.shard(id))
                .orElseThrow(() -> new NotFound.NothingToRead(arn, id).exception());
    }
}
