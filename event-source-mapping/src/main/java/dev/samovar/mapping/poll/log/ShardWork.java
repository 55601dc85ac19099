package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.BatchPorts;
import dev.samovar.mapping.poll.engine.BatchRules;
import dev.samovar.mapping.poll.engine.Gathering;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.PlainGathering;
import dev.samovar.mapping.poll.engine.Poller;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.Checkpoint;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The processing of one shard, from a checkpoint to its end. */
final class ShardWork<R extends LogRecord> {
    private static final int STATE_BYTES = 1024 * 1024;
    private static final int BATCHES_AHEAD = 2;
    private static final int RECORDS_AHEAD_MAX = 20_000;

    private final LogPorts<R> ports;
    private final LogSettings settings;
    private final String shardId;
    private final Runnable drained;
    private final ShardProgress progress;
    private final Optional<TumblingWindow> window;
    private final LogSettlement<R> settlement;
    private final LogFormat<R> format;
    private final Lanes<R> lanes;
    private final ShardReader<R> reader;
    private final Meter meter;
    private boolean done;

    /** Makes the format of a shard's events. */
    interface Formats<R extends LogRecord> {
        LogFormat<R> of(String shardId, Optional<TumblingWindow> window);
    }

    /**
     * A shard that is not read yet.
     *
     * @param from where to begin
     * @param drained runs when the shard was read to its end and nothing is left to do for it
     */
    ShardWork(
            LogPorts<R> ports,
            LogSettings settings,
            Formats<R> formats,
            String shardId,
            Checkpoint from,
            Runnable drained,
            Meter meter) {
        this.ports = ports;
        this.settings = settings;
        this.shardId = shardId;
        this.drained = drained;
        this.meter = meter;
        progress = new ShardProgress(from.position(), this::advanced);
        window = settings.hasWindows()
                ? Optional.of(new TumblingWindow(settings.tumblingWindow(), from.window(), this::advanced))
                : Optional.empty();
        format = formats.of(shardId, window);
        settlement = new LogSettlement<>(ports, format, settings, window, meter);
        lanes = new Lanes<>(Stream.generate(this::lane).limit(settings.lanes()).toList());
        int ahead = Math.min(RECORDS_AHEAD_MAX, settings.batching().sizeMax() * settings.lanes() * BATCHES_AHEAD);
        var intake = new Intake<>(ports, progress, format, meter);
        reader = new ShardReader<>(ports, shardId, ahead, progress, intake, lanes, meter);
    }

    private Poller<Taken<R>> lane() {
        return new Poller<>(
                new BatchPorts<>(ports.scheduler(), ports.function(), format, settlement, meter),
                gathering(),
                () -> 1,
                () -> {});
    }

    private Gathering<Taken<R>> gathering() {
        int bytesMax = settings.hasWindows() ? BatchRules.EVENT_BYTES_MAX - STATE_BYTES : BatchRules.EVENT_BYTES_MAX;
        var rules = new BatchRules(
                settings.batching().sizeMax(), bytesMax, settings.batching().window());
        var plain = new PlainGathering<Taken<R>>(ports.scheduler(), rules);
        return window.<Gathering<Taken<R>>>map(open -> new WindowedGathering<>(ports.scheduler(), open, plain))
                .orElse(plain);
    }

    void start() {
        reader.readMore();
        lanes.pump();
    }

    private void advanced() {
        boolean openWindow = window.flatMap(TumblingWindow::kept).isPresent();
        if (!reader.isDrained()) {
            save(progress.position());
            reader.readMore();
        } else if (openWindow) {
            save(progress.position());
            window.ifPresent(TumblingWindow::endEarly);
            ports.scheduler().execute(lanes::pump);
        } else if (!done) {
            done = true;
            save(new Position.End());
            drained.run();
        }
    }

    private void save(Position position) {
        ports.checkpoints().save(shardId, new Checkpoint(position, window.flatMap(TumblingWindow::kept)));
    }

    /** Reads no more; runs the action when nothing of the shard is being processed any more. */
    void stop(Runnable quiet) {
        var unquiet = new AtomicInteger(2);
        Runnable part = () -> {
            if (unquiet.decrementAndGet() == 0) {
                quiet.run();
            }
        };
        reader.stop(part);
        lanes.stop(part);
    }

    Backlog backlog() {
        return ports.source().backlog(shardId, progress.position());
    }
}
