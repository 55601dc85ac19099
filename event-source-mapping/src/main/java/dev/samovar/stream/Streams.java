package dev.samovar.stream;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * All streams of this machine. Called from tasks of the scheduler; what {@link Commit}s promise has happened, and may be
 * told once it is durable.
 */
public final class Streams {
    /** How many shards a stream gets whose owner does not want to decide. */
    public static final int ON_DEMAND_SHARDS = 4;

    private static final int TAGS_MAX = 50;

    private final Scheduler scheduler;
    private final StreamLimits limits;
    private final HeldBytes held;
    private final StreamTables tables;
    private final Retention retention;
    private final Transitions transitions;
    private final Consumers consumers;
    private final StreamWriter writer;
    private final StreamReader reader;
    private final Shards shards;

    /** No streams; {@link #resume} takes up what was left in the store. */
    public Streams(Scheduler scheduler, Store store, StreamLimits limits) {
        this.scheduler = scheduler;
        this.limits = limits;
        held = new HeldBytes(limits.heldBytesMax());
        tables = new StreamTables(store);
        retention = new Retention(scheduler, tables, held);
        consumers = new Consumers(scheduler, store, tables, limits);
        transitions = new Transitions(scheduler, tables, limits, retention, consumers, held);
        writer = new StreamWriter(scheduler, tables, retention, held);
        reader = new StreamReader(scheduler, tables);
        shards = new Shards(tables, transitions, limits);
    }

    /** Takes up what an earlier run left. */
    public void resume() {
        tables.load(limits, held, scheduler.nanoTime());
        consumers.load();
        tables.all().forEach(transitions::resume);
        retention.watch();
    }

    /** Puts records. */
    public StreamWriter writer() {
        return writer;
    }

    /** Reads shards. */
    public StreamReader reader() {
        return reader;
    }

    /** Splits and merges shards. */
    public Shards shards() {
        return shards;
    }

    /** Who registered to read. */
    public Consumers consumers() {
        return consumers;
    }

    /**
     * Creates a stream. It is active soon, not at once.
     *
     * @param shardCount how many shards it begins with
     */
    public Commit<StreamArn> create(StreamArn arn, StreamSettings settings, int shardCount) {
        if (tables.contains(arn)) {
            throw new InUse.StreamExists(arn).exception();
        }
        checkTags(arn, settings.tags());
        shards.checkLimit(arn, shardCount);
        return transitions.create(new Stream(
                arn,
                scheduler.instant().truncatedTo(ChronoUnit.MILLIS),
                settings,
                StreamStatus.CREATING,
                Optional.of(new Change.Open(shardCount))));
    }

    /**
     * Deletes a stream. It is gone soon, not at once; its records cannot be read any more from now on.
     *
     * @param withConsumers whether its consumers go with it; otherwise it must have none
     */
    public Commit<StreamArn> delete(StreamArn arn, boolean withConsumers) {
        Stream stream = tables.find(arn);
        if (stream.status() == StreamStatus.DELETING) {
            throw new InUse.StreamNotActive(arn, stream.status()).exception();
        }
        if (!withConsumers && !consumers.of(arn).isEmpty()) {
            throw new InUse.StreamHasConsumers(arn).exception();
        }
        return transitions.delete(stream);
    }

    public StreamDescription describe(StreamArn arn) {
        return describe(tables.find(arn));
    }

    private StreamDescription describe(Stream stream) {
        return new StreamDescription(
                stream.arn(),
                stream.status(),
                stream.settings(),
                stream.createdAt(),
                stream.openShards().size(),
                consumers.of(stream.arn()).size());
    }

    /** The streams of an account and region, ordered by name. */
    public List<StreamDescription> list(AccountRegion home) {
        return tables.of(home).stream().map(this::describe).toList();
    }

    /** The shards of a stream that are open or still hold records, in the order in which they were opened. */
    public List<Shard> shards(StreamArn arn) {
        Stream stream = tables.find(arn);
        return stream.shards().stream().map(ShardLog::shard).toList();
    }

    /** Keeps records longer; those that have expired do not come back. */
    public Commit<StreamArn> increaseRetention(StreamArn arn, Duration wanted) {
        Stream stream = tables.active(arn);
        Duration now = stream.settings().retention();
        checkRetention(wanted);
        if (wanted.compareTo(now) < 0) {
            throw new InvalidArgument.NotAnIncrease(arn, wanted, now).exception();
        }
        retention.trimNow(stream);
        return set(stream, stream.settings().withRetention(wanted));
    }

    /** Keeps records less long; what is older is gone at once. */
    public Commit<StreamArn> decreaseRetention(StreamArn arn, Duration wanted) {
        Stream stream = tables.active(arn);
        Duration now = stream.settings().retention();
        checkRetention(wanted);
        if (wanted.compareTo(now) > 0) {
            throw new InvalidArgument.NotADecrease(arn, wanted, now).exception();
        }
        Commit<StreamArn> commit = set(stream, stream.settings().withRetention(wanted));
        retention.trimNow(stream);
        return commit;
    }

    private static void checkRetention(Duration wanted) {
        if (wanted.compareTo(StreamSettings.RETENTION_MIN) < 0) {
            throw new InvalidArgument.RetentionTooShort(wanted).exception();
        }
        if (wanted.compareTo(StreamSettings.RETENTION_MAX) > 0) {
            throw new InvalidArgument.RetentionTooLong(wanted).exception();
        }
    }

    /** Allows larger records, or smaller ones only. */
    public Commit<StreamArn> limitRecords(StreamArn arn, int kibMax) {
        Stream stream = tables.active(arn);
        return set(stream, stream.settings().withRecordKibMax(kibMax));
    }

    /** Replaces all tags. */
    public Commit<StreamArn> tag(StreamArn arn, Map<String, String> tags) {
        Stream stream = tables.find(arn);
        checkTags(arn, tags);
        return set(stream, stream.settings().withTags(tags));
    }

    private static void checkTags(StreamArn arn, Map<String, String> tags) {
        if (tags.size() > TAGS_MAX) {
            throw new InvalidArgument.TooManyTags(arn, TAGS_MAX).exception();
        }
    }

    private Commit<StreamArn> set(Stream stream, StreamSettings settings) {
        stream.set(settings);
        var batch = new Batch();
        tables.put(batch, stream);
        CompletableFuture<Void> durable = tables.write(batch);
        return new Commit<>(stream.arn(), durable);
    }

    /** Changes nothing any more by itself: what is left in the middle waits in the store. */
    public void close() {
        transitions.close();
        consumers.close();
        retention.close();
    }
}
