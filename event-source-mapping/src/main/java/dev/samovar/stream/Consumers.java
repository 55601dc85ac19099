package dev.samovar.stream;

import dev.samovar.function.registry.Commit;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The consumers that are registered with streams. */
public final class Consumers {
    private static final String TABLE = "stream-consumer";

    private final Scheduler scheduler;
    private final Store store;
    private final StreamTables tables;
    private final StreamLimits limits;
    private final TreeMap<String, StreamConsumer> consumers = new TreeMap<>();
    private boolean open = true;

    Consumers(Scheduler scheduler, Store store, StreamTables tables, StreamLimits limits) {
        this.scheduler = scheduler;
        this.store = store;
        this.tables = tables;
        this.limits = limits;
    }

    void load() {
        store.read(TABLE, (key, bytes) -> {
            int slash = key.lastIndexOf('/');
            tables.all().stream()
                    .map(Stream::arn)
                    .filter(stream -> stream.key().equals(key.substring(0, slash)))
                    .map(stream -> StreamJson.consumer(stream, key.substring(slash + 1), bytes))
                    .forEach(consumer -> consumers.put(key, consumer));
        });
        consumers.values().forEach(this::resume);
    }

    /** Registers a consumer. It is of use soon, not at once. */
    public Commit<StreamConsumer> register(StreamArn stream, String name, Map<String, String> tags) {
        tables.active(stream);
        if (consumers.containsKey(key(stream, name))) {
            throw new InUse.ConsumerExists(stream, name).exception();
        }
        if (of(stream).size() >= limits.consumersMax()) {
            throw new LimitExceeded.TooManyConsumers(stream, limits.consumersMax()).exception();
        }
        Instant now = scheduler.instant().truncatedTo(ChronoUnit.MILLIS);
        var consumer = new StreamConsumer(
                new ConsumerArn(stream, name, now.getEpochSecond()), now, ConsumerStatus.CREATING, tags);
        return put(consumer);
    }

    /** Takes a consumer back. It is gone soon, not at once. */
    public Commit<StreamConsumer> deregister(ConsumerArn arn) {
        StreamConsumer consumer = get(arn);
        if (consumer.status() == ConsumerStatus.DELETING) {
            throw new InUse.ConsumerNotActive(arn.stream(), arn.name(), consumer.status()).exception();
        }
        return put(consumer.with(ConsumerStatus.DELETING));
    }

    /** Replaces the tags of a consumer. */
    public Commit<StreamConsumer> tag(ConsumerArn arn, Map<String, String> tags) {
        StreamConsumer tagged = get(arn).withTags(tags);
        consumers.put(key(arn), tagged);
        return new Commit<>(tagged, store.write(document(tagged)));
    }

    public StreamConsumer get(ConsumerArn arn) {
        return Optional.ofNullable(consumers.get(key(arn)))
                .filter(consumer -> consumer.arn().equals(arn))
                .orElseThrow(() -> new NotFound.NoConsumer(arn.stream(), arn.toString()).exception());
    }

    public StreamConsumer get(StreamArn stream, String name) {
        tables.find(stream);
        return Optional.ofNullable(consumers.get(key(stream, name)))
                .orElseThrow(() -> new NotFound.NoConsumer(stream, name).exception());
    }

    /** The consumers of a stream, ordered by name. */
    public List<StreamConsumer> of(StreamArn stream) {
        tables.find(stream);
        String prefix = key(stream, "");
        return List.copyOf(
                consumers.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    void removeAll(Batch batch, StreamArn stream) {
        for (StreamConsumer consumer : of(stream)) {
            consumers.remove(key(consumer.arn()));
            batch.delete(TABLE, key(consumer.arn()));
        }
    }

    private Commit<StreamConsumer> put(StreamConsumer consumer) {
        consumers.put(key(consumer.arn()), consumer);
        resume(consumer);
        return new Commit<>(consumer, store.write(document(consumer)));
    }

    private static Batch document(StreamConsumer consumer) {
        return new Batch().put(TABLE, key(consumer.arn()), StreamJson.write(consumer));
    }

    private void resume(StreamConsumer consumer) {
        if (consumer.status() != ConsumerStatus.ACTIVE) {
            scheduler.after(limits.transition(), () -> end(consumer.arn(), consumer.status()));
        }
    }

    private void end(ConsumerArn arn, ConsumerStatus status) {
        StreamConsumer consumer = consumers.get(key(arn));
        if (!open || consumer == null || !consumer.arn().equals(arn) || consumer.status() != status) {
            return; // deregistered meanwhile, or gone with its stream
        }
        /* Nobody waits for this: were it lost, it would be done again. */
        CompletableFuture<Void> _ = switch (status) {
            case CREATING -> put(consumer.with(ConsumerStatus.ACTIVE)).durable();
            case DELETING -> {
                consumers.remove(key(arn));
                yield store.write(new Batch().delete(TABLE, key(arn)));
            }
            case ACTIVE -> throw new IllegalStateException("an active consumer waits for nothing: " + arn);
        };
    }

    void close() {
        open = false;
    }

    private static String key(ConsumerArn arn) {
        return key(arn.stream(), arn.name());
    }

    private static String key(StreamArn stream, String name) {
        return stream.key() + "/" + name;
    }
}
