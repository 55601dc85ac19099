package dev.samovar.stream;

import dev.samovar.store.Batch;
import dev.samovar.stream.shard.ShardLog;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Drops what has expired: records, and shards that are closed and empty. */
final class Retention {
    /* Readers never see what has expired; how soon its memory is free matters little. */
    private static final Duration SWEEPS_APART = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final StreamTables tables;
    private final HeldBytes held;
    private Scheduler.@Nullable Timer sweep;
    private boolean open = true;

    Retention(Scheduler scheduler, StreamTables tables, HeldBytes held) {
        this.scheduler = scheduler;
        this.tables = tables;
        this.held = held;
    }

    /** Sees to it that what is there now will be dropped in time. */
    void watch() {
        if (sweep != null || !open) {
            return;
        }
        Instant now = scheduler.instant();
        tables.all().stream()
                .flatMap(stream -> stream.shards().stream()
                        .map(ShardLog::oldest)
                        .filter(oldest -> oldest.isBefore(Instant.MAX))
                        .map(oldest -> oldest.plus(stream.settings().retention())))
                .min(Instant::compareTo)
                .map(due -> Duration.between(now, due))
                .map(delay -> delay.compareTo(SWEEPS_APART) < 0 ? SWEEPS_APART : delay)
                .ifPresent(delay -> sweep = scheduler.after(delay, this::sweep));
    }

    private void sweep() {
        sweep = null;
        if (open) {
            tables.all().forEach(this::trim);
            watch();
        }
    }

    /** Drops now what has expired in one stream, and looks anew when to come back. */
    void trimNow(Stream stream) {
        trim(stream);
        rewatch();
    }

    /** Looks anew when to come back, because something expires earlier. */
    void rewatch() {
        if (sweep != null) {
            sweep.cancel();
            sweep = null;
        }
        watch();
    }

    private void trim(Stream stream) {
        Instant horizon = stream.horizon(scheduler.instant());
        for (ShardLog log : List.copyOf(stream.shards())) {
            long first = log.first();
            held.free(log.trim(horizon));
            tables.writeTrimmed(stream, log, first, log.first());
            if (log.isEmpty() && log.oldest().isBefore(horizon)) {
                stream.remove(log);
                var batch = new Batch();
                tables.delete(batch, stream, log);
                /* Nobody waits for this: were it lost, the shard would only expire once more. */
                CompletableFuture<Void> _ = tables.write(batch);
            }
        }
    }

    void close() {
        open = false;
        if (sweep != null) {
            sweep.cancel();
            sweep = null;
        }
    }
}
