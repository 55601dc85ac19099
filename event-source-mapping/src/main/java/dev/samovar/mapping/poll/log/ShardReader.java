package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.source.LogRead;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Request;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one shard in order, a little ahead of what is being processed. */
final class ShardReader<R extends LogRecord> {
    private static final BackOff UNREACHABLE = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    /* Enough to have the next events at hand; what is behind a batch that fails again and again stays in the log. */
    private static final long BYTES_MAX = 16L * 1024 * 1024;

    private final LogPorts<R> ports;
    private final String shardId;
    private final int recordsMax;
    private final ShardProgress progress;
    private final Intake<R> intake;
    private final Lanes<R> lanes;
    private final Meter meter;
    private Position next;
    private boolean ended;
    private int failures;
    private @Nullable Request open;
    private Scheduler.@Nullable Timer pause;
    private @Nullable Runnable stopped;

    /**
     * A reader that has not begun.
     *
     * @param recordsMax how many records it keeps ahead of what is finished
     * @param progress where to begin
     * @param intake decides what becomes of the records
     * @param lanes who processes the records
     */
    ShardReader(
            LogPorts<R> ports,
            String shardId,
            int recordsMax,
            ShardProgress progress,
            Intake<R> intake,
            Lanes<R> lanes,
            Meter meter) {
        this.ports = ports;
        this.shardId = shardId;
        this.recordsMax = recordsMax;
        this.progress = progress;
        this.intake = intake;
        this.lanes = lanes;
        this.meter = meter;
        this.next = progress.position();
    }

    /** Whether the shard was read to its end, and all of it is finished. */
    boolean isDrained() {
        return ended && progress.records() == 0;
    }

    /** Reads on, if there is room. */
    void readMore() {
        int room = recordsMax - progress.records();
        if (stopped == null && !ended && open == null && pause == null && room > 0 && progress.bytes() < BYTES_MAX) {
            try {
                open = ports.source().read(shardId, next, room, this::answered);
            } catch (RuntimeException broken) {
                rest(broken.toString());
            }
        }
    }

    private void answered(LogRead<R> read) {
        open = null;
        if (stopped != null) {
            stopped.run();
            return;
        }
        switch (read) {
            case LogRead.Records<R> records -> take(records);
            case LogRead.Unreachable<R> unreachable -> rest(unreachable.reason());
        }
        readMore();
    }

    private void take(LogRead.Records<R> read) {
        List<Item<Taken<R>>> items = new ArrayList<>(read.records().size());
        int passed = 0;
        Optional<String> obstacle = Optional.empty();
        for (R record : read.records()) {
            Optional<Item<Taken<R>>> wanted;
            try {
                wanted = intake.wanted(record);
            } catch (RuntimeException broken) {
                obstacle = Optional.of(broken.toString());
                break;
            }
            next = new Position.After(record.sequenceNumber());
            if (wanted.isPresent()) {
                items.add(wanted.get());
            } else {
                passed++;
            }
        }
        ended = read.end() && obstacle.isEmpty();
        obstacle.ifPresentOrElse(this::rest, this::recovered);
        lanes.offer(items);
        if (passed > 0 || ended) {
            progress.advance();
        }
    }

    private void recovered() {
        if (failures > 0) {
            failures = 0;
            meter.problem("");
        }
    }

    private void rest(String reason) {
        meter.problem(reason);
        ports.results().accept("PROBLEM: " + reason);
        failures++;
        pause = ports.scheduler().after(UNREACHABLE.after(failures), () -> {
            pause = null;
            readMore();
        });
    }

    /** Reads no more; runs the action when no read is open. */
    void stop(Runnable quiet) {
        stopped = quiet;
        if (pause != null) {
            pause.cancel();
        }
        if (open == null) {
            quiet.run();
        } else {
            open.hurry();
        }
    }
}
