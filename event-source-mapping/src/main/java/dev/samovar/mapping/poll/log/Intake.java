package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.Tries;
import dev.samovar.mapping.source.LogRecord;
import java.util.List;
import java.util.Optional;

/** Decides which records of a shard the function gets, and writes them as it will see them. */
final class Intake<R extends LogRecord> {
    private final LogPorts<R> ports;
    private final ShardProgress progress;
    private final LogFormat<R> format;
    private final Meter meter;

    /**
     * The intake of one shard.
     *
     * @param progress who is told of each record
     */
    Intake(LogPorts<R> ports, ShardProgress progress, LogFormat<R> format, Meter meter) {
        this.ports = ports;
        this.progress = progress;
        this.format = format;
        this.meter = meter;
    }

    /**
     * The record as the function will get it; empty if it is passed over: it does not match the filter, or it was given up
     * because it can be neither judged nor written.
     *
     * @throws RuntimeException if nobody could be told that it was given up: it is to be read once more
     */
    Optional<Item<Taken<R>>> wanted(R record) {
        Optional<byte[]> json;
        try {
            json = ports.filter().test(record) ? Optional.of(format.record(record)) : Optional.empty();
        } catch (RuntimeException broken) {
            giveUp(record, broken);
            pass(record);
            return Optional.empty();
        }
        if (json.isEmpty()) {
            meter.filteredOut(1);
            pass(record);
        }
        return json.map(written -> new Item<>(
                new Taken<>(record, progress.add(record.sequenceNumber(), record.bytes())),
                written,
                ports.scheduler().nanoTime()));
    }

    private void pass(R record) {
        progress.add(record.sequenceNumber(), 0).finish();
    }

    /* It would be no better the next time, and those behind it must not wait for it. */
    private void giveUp(R record, RuntimeException broken) {
        ports.failures().givenUp(List.of(record), GivenUp.RetryAttemptsExhausted, Tries.NONE);
        meter.broke(broken);
        ports.results().accept("PROBLEM: " + broken);
    }
}
