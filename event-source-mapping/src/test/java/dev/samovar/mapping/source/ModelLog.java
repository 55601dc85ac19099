package dev.samovar.mapping.source;

import dev.samovar.mapping.StartingPosition;
import dev.samovar.time.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log as simple as it can be: a list of records for each shard. */
public final class ModelLog implements LogSource<LogRecord.Stream> {
    private final Scheduler scheduler;
    private final Map<String, Contents> shards = new LinkedHashMap<>();
    private @Nullable ShardListener listener;
    private Optional<Duration> retention = Optional.empty();
    private boolean reachable = true;
    private long sequence = 100;

    public ModelLog(Scheduler scheduler, String... shardIds) {
        this.scheduler = scheduler;
        for (String id : shardIds) {
            shards.put(id, new Contents(new Shard(id, Set.of(), true)));
        }
    }

    public void setRetention(Duration time) {
        retention = Optional.of(time);
    }

    public void setReachable(boolean now) {
        reachable = now;
        serve();
    }

    /** Adds records; the text before a dash is the key. */
    public void put(String shardId, String... texts) {
        for (String text : texts) {
            add(shardId, text);
        }
        serve();
    }

    private void add(String shardId, String text) {
        String key = text.substring(0, Math.max(0, text.indexOf('-')));
        contents(shardId)
                .records
                .add(new LogRecord.Stream(
                        shardId,
                        Long.toString(++sequence),
                        key,
                        text.getBytes(StandardCharsets.UTF_8),
                        scheduler.instant()));
    }

    /** Closes shards and opens one that comes from them. */
    public void open(String childId, String... parentIds) {
        for (String parentId : parentIds) {
            contents(parentId).shard =
                    new Shard(parentId, contents(parentId).shard.parents(), false);
        }
        var child = new Shard(childId, Set.of(parentIds), true);
        shards.put(childId, new Contents(child));
        tell(List.of(child));
        serve();
    }

    /** Takes shards away from the reader. */
    public void revoke(Runnable released, String... shardIds) {
        if (listener != null) {
            listener.revoked(Set.of(shardIds), released);
        }
    }

    @Override
    public void subscribe(ShardListener to) {
        listener = to;
        tell(shards.values().stream().map(contents -> contents.shard).toList());
    }

    private void tell(List<Shard> news) {
        scheduler.execute(() -> {
            if (listener != null) {
                listener.assigned(news);
            }
        });
    }

    @Override
    public void unsubscribe(Runnable left) {
        listener = null;
        left.run();
    }

    @Override
    public void locate(String shardId, StartingPosition start, Consumer<Position> located) {
        List<LogRecord.Stream> records = contents(shardId).records;
        Position position = switch (start) {
            case StartingPosition.TrimHorizon _ -> new Position.Oldest();
            case StartingPosition.AtTimestamp at -> new Position.From(at.timestamp());
            case StartingPosition.Latest _ ->
                records.isEmpty()
                        ? new Position.Oldest()
                        : new Position.After(records.getLast().sequenceNumber());
        };
        scheduler.execute(() -> located.accept(position));
    }

    @Override
    public Request read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
        var read = new Read(shardId, from, max, answer);
        contents(shardId).reads.add(read);
        scheduler.execute(this::serve);
        return () -> read.answer(new LogRead.Records<>(List.of(), false));
    }

    @Override
    public Optional<Duration> retention() {
        return retention;
    }

    @Override
    public Backlog backlog(String shardId, Position from) {
        List<LogRecord.Stream> left = contents(shardId).after(from);
        return new Backlog(
                left.size(),
                left.stream().findFirst().map(record -> Duration.between(record.arrivedAt(), scheduler.instant())));
    }

    private void serve() {
        shards.values().forEach(contents -> List.copyOf(contents.reads).forEach(Read::serve));
    }

    private Contents contents(String shardId) {
        Contents contents = shards.get(shardId);
        if (contents == null) {
            throw new IllegalArgumentException("no shard " + shardId);
        }
        return contents;
    }

    /** A shard and its records. */
    private static final class Contents {
        private Shard shard;
        private final List<LogRecord.Stream> records = new ArrayList<>();
        private final List<Read> reads = new ArrayList<>();

        Contents(Shard shard) {
            this.shard = shard;
        }

        List<LogRecord.Stream> after(Position position) {
            return records.stream().filter(record -> isAfter(record, position)).toList();
        }

        private static boolean isAfter(LogRecord.Stream record, Position position) {
            return switch (position) {
                case Position.Oldest _ -> true;
                case Position.From from -> !record.arrivedAt().isBefore(from.timestamp());
                case Position.After after ->
                    Long.parseLong(record.sequenceNumber()) > Long.parseLong(after.sequenceNumber());
                case Position.End _ -> false;
            };
        }
    }

    /** A read that waits. */
    private final class Read {
        private final String shardId;
        private final Position from;
        private final int max;
        private final Consumer<LogRead<LogRecord.Stream>> answer;

        Read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
            this.shardId = shardId;
            this.from = from;
            this.max = max;
            this.answer = answer;
        }

        void serve() {
            if (!reachable) {
                answer(new LogRead.Unreachable<>("no such stream"));
                return;
            }
            Contents contents = contents(shardId);
            List<LogRecord.Stream> all = contents.after(from);
            List<LogRecord.Stream> found = all.subList(0, Math.min(max, all.size()));
            boolean end = !contents.shard.isOpen() && found.size() == all.size();
            if (end || !found.isEmpty()) {
                answer(new LogRead.Records<>(found, end));
            }
        }

        void answer(LogRead<LogRecord.Stream> read) {
            if (contents(shardId).reads.remove(this)) {
                scheduler.execute(() -> answer.accept(read));
            }
        }
    }
}
