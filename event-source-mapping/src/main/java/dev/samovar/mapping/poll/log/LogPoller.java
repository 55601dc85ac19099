package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.SourcePoller;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.Checkpoint;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Shard;
import dev.samovar.mapping.source.ShardListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Feeds a function from a log: all its shards at a time, but each one only after those that it came from. */
public final class LogPoller<R extends LogRecord> implements SourcePoller, ShardListener {
    /* No shard has this name. */
    private static final String SUBSCRIPTION = "";

    private final LogPorts<R> ports;
    private final LogSettings settings;
    private final ShardWork.Formats<R> formats;
    private final Meter meter;
    private final Attempts attempts;
    private final Lineage lineage = new Lineage();
    private final Map<String, ShardWork<R>> working = new LinkedHashMap<>();
    private boolean stopped;

    LogPoller(LogPorts<R> ports, LogSettings settings, ShardWork.Formats<R> formats, Meter meter) {
        this.ports = ports;
        this.settings = settings;
        this.formats = formats;
        this.meter = meter;
        attempts = new Attempts(ports.scheduler(), this::problem);
    }

    /** A poller of a stream, that has not begun. */
    public static LogPoller<LogRecord.Stream> ofStream(
            LogPorts<LogRecord.Stream> ports, EventSourceMapping mapping, SourceSettings.Stream stream, Meter meter) {
        return new LogPoller<>(
                ports,
                LogSettings.of(mapping, stream),
                (shardId, window) -> new StreamFormat(stream.arn(), shardId, ports.function(), window),
                meter);
    }

    /** A poller of a Kafka topic, that has not begun. */
    public static LogPoller<LogRecord.Topic> ofTopic(
            LogPorts<LogRecord.Topic> ports, EventSourceMapping mapping, SourceSettings.Kafka kafka, Meter meter) {
        return new LogPoller<>(
                ports,
                LogSettings.of(mapping, kafka),
                (shardId, window) -> new TopicFormat(kafka.bootstrapServers(), shardId),
                meter);
    }

    @Override
    public void start() {
        attempts.make(SUBSCRIPTION, () -> ports.source().subscribe(this));
    }

    @Override
    public void assigned(List<Shard> shards) {
        if (!stopped) {
            lineage.add(shards);
            beginReadable();
        }
    }

    private void beginReadable() {
        for (Shard shard : lineage.takeReadable()) {
            attempts.make(shard.id(), () -> begin(shard));
        }
    }

    private void begin(Shard shard) {
        ports.checkpoints().find(shard.id()).ifPresentOrElse(kept -> goOn(shard, kept), () -> beginAnew(shard));
    }

    /* Nothing of a shard is skipped if the mapping has read what came before it. */
    private void beginAnew(Shard shard) {
        boolean latest = settings.start() instanceof StartingPosition.Latest;
        boolean continues = shard.parents().stream()
                .anyMatch(parent -> ports.checkpoints().find(parent).isPresent());
        if (latest && !continues && !shard.isOpen()) {
            drained(shard);
            return;
        }
        StartingPosition start = latest && continues ? new StartingPosition.TrimHorizon() : settings.start();
        ports.source().locate(shard.id(), start, position -> attempts.make(shard.id(), () -> located(shard, position)));
    }

    private void located(Shard shard, Position position) {
        if (!stopped && lineage.isKnown(shard.id())) {
            Checkpoint checkpoint = Checkpoint.at(position);
            ports.checkpoints().save(shard.id(), checkpoint);
            goOn(shard, checkpoint);
        }
    }

    private void goOn(Shard shard, Checkpoint from) {
        if (from.position() instanceof Position.End) {
            drained(shard);
            return;
        }
        var work = new ShardWork<>(ports, settings, formats, shard.id(), from, () -> drained(shard), meter);
        working.put(shard.id(), work);
        work.start();
    }

    private void drained(Shard shard) {
        working.remove(shard.id());
        lineage.drained(shard.id());
        if (!stopped) {
            beginReadable();
        }
    }

    @Override
    public void revoked(Set<String> shardIds, Runnable released) {
        lineage.forget(shardIds);
        attempts.giveUp(shardIds);
        stop(shardIds.stream().filter(working::containsKey).toList(), released);
    }

    @Override
    public void problem(String reason) {
        meter.problem(reason);
        if (!reason.isEmpty()) {
            ports.results().accept("PROBLEM: " + reason);
        }
    }

    @Override
    public void stop(Runnable ended) {
        stopped = true;
        attempts.giveUpAll();
        stop(List.copyOf(working.keySet()), () -> {
            ports.source().unsubscribe(ended);
        });
    }

    private void stop(List<String> shardIds, Runnable ended) {
        var unquiet = new AtomicInteger(shardIds.size() + 1);
        Runnable quiet = () -> {
            if (unquiet.decrementAndGet() == 0) {
                ended.run();
            }
        };
        for (String shardId : shardIds) {
            ShardWork<R> work = working.remove(shardId);
            if (work != null) {
                work.stop(quiet);
            }
        }
        quiet.run();
    }

    @Override
    public Backlog backlog() {
        return working.values().stream().map(ShardWork::backlog).reduce(Backlog.NONE, Backlog::and);
    }
}
