package dev.samovar.stream;

import dev.samovar.function.registry.Commit;
import dev.samovar.store.Batch;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.time.Scheduler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes streams through the states in which they are no use for a while: what they wait for happens at the end. */
final class Transitions {
    private final Scheduler scheduler;
    private final StreamTables tables;
    private final StreamLimits limits;
    private final Retention retention;
    private final Consumers consumers;
    private final HeldBytes held;
    private boolean open = true;

    Transitions(
            Scheduler scheduler,
            StreamTables tables,
            StreamLimits limits,
            Retention retention,
            Consumers consumers,
            HeldBytes held) {
        this.scheduler = scheduler;
        this.tables = tables;
        this.limits = limits;
        this.retention = retention;
        this.consumers = consumers;
        this.held = held;
    }

    Commit<StreamArn> create(Stream stream) {
        tables.add(stream);
        return await(stream);
    }

    Commit<StreamArn> update(Stream stream, Change change) {
        stream.become(StreamStatus.UPDATING, Optional.of(change));
        return await(stream);
    }

    Commit<StreamArn> delete(Stream stream) {
        stream.become(StreamStatus.DELETING, Optional.empty());
        return await(stream);
    }

    private Commit<StreamArn> await(Stream stream) {
        resume(stream);
        var batch = new Batch();
        tables.put(batch, stream);
        return new Commit<>(stream.arn(), tables.write(batch));
    }

    /** Goes on with a stream that was left in the middle. */
    void resume(Stream stream) {
        StreamStatus status = stream.status();
        if (status != StreamStatus.ACTIVE) {
            scheduler.after(limits.transition(), () -> end(stream, status));
        }
    }

    private void end(Stream stream, StreamStatus status) {
        if (!open || stream.status() != status) {
            return; // deleted while it was being created or updated
        }
        if (status == StreamStatus.DELETING) {
            remove(stream);
        } else {
            stream.change().ifPresent(change -> make(stream, change));
        }
    }

    private void make(Stream stream, Change change) {
        var resharding = new Resharding(tables, limits, stream, scheduler);
        resharding.make(change);
        stream.become(StreamStatus.ACTIVE, Optional.empty());
        var batch = new Batch();
        tables.put(batch, stream);
        resharding.addTo(batch);
        retention.watch();
        /* Nobody waits for this: were it lost, it would be done again. */
        CompletableFuture<Void> _ = tables.write(batch).thenRun(() -> scheduler.execute(resharding::publish));
    }

    private void remove(Stream stream) {
        var batch = new Batch();
        for (ShardLog log : List.copyOf(stream.shards())) {
            long first = log.first();
            held.free(log.clear());
            tables.writeTrimmed(stream, log, first, log.first());
            tables.delete(batch, stream, log);
        }
        consumers.removeAll(batch, stream.arn());
        tables.delete(batch, stream);
        stream.markGone();
        /* Nobody waits for this: were it lost, the stream would be deleted again. */
        CompletableFuture<Void> _ = tables.write(batch);
    }

    void close() {
        open = false;
    }
}
