package dev.samovar.mapping.local;

import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.LogRead;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Request;
import dev.samovar.mapping.source.Shard;
import dev.samovar.mapping.source.ShardListener;
import dev.samovar.stream.ShardCursor;
import dev.samovar.stream.ShardRead;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamException;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.StreamRecord;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stream of this program. It need not be there yet. */
final class LocalStream implements LogSource<LogRecord.Stream> {
    /** How much one read takes at most: what an event can hold. */
    private static final long READ_BYTES_MAX = 6L << 20;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Streams streams;
    private final StreamArn arn;
    private @Nullable ShardListener listener;

    LocalStream(Scheduler scheduler, Streams streams, StreamArn arn) {
        this.scheduler = scheduler;
        this.streams = streams;
        this.arn = arn;
    }

    @Override
    public void subscribe(ShardListener newListener) {
        listener = newListener;
        scheduler.execute(this::tellShards);
    }

    /* A stream that is just being created has no shards yet. */
    private void tellShards() {
        ShardListener told = listener;
        if (told == null) {
            return;
        }
        List<Shard> shards = shards();
        if (shards.isEmpty()) {
            Scheduler.Timer _ = scheduler.after(LOOK_AGAIN, this::tellShards);
        } else {
            told.assigned(shards);
        }
    }

    private List<Shard> shards() {
        try {
            return streams.shards(arn).stream().map(LocalStream::shard).toList();
        } catch (StreamException noSuchStream) {
            return List.of();
        }
    }

    private static Shard shard(dev.samovar.stream.shard.Shard shard) {
        Set<String> parents = Stream.of(shard.parent(), shard.adjacentParent())
                .flatMap(Optional::stream)
                .map(ShardId::toString)
                .collect(Collectors.toSet());
        return new Shard(shard.id().toString(), parents, shard.isOpen());
    }

    @Override
    public void unsubscribe(Runnable left) {
        listener = null;
        left.run();
    }

    @Override
    public void locate(String shardId, StartingPosition start, Consumer<Position> located) {
        Position position = switch (start) {
            case StartingPosition.TrimHorizon _ -> new Position.Oldest();
            case StartingPosition.AtTimestamp at -> new Position.From(at.timestamp());
            case StartingPosition.Latest _ ->
                open(shardId, new dev.samovar.stream.shard.Position.Latest())
                        .map(LocalStream::behindLast)
                        .orElseGet(Position.Oldest::new);
        };
        scheduler.execute(() -> located.accept(position));
    }

    private static Position behindLast(ShardCursor latest) {
        SequenceNumber next = latest.next();
        var last = new SequenceNumber(next.openedSecond(), next.shard(), next.index() - 1, next.second());
        return new Position.After(last.toString());
    }

    private Optional<ShardCursor> open(String shardId, dev.samovar.stream.shard.Position from) {
        return ShardId.parse(shardId).flatMap(id -> streams.reader().open(arn, id, from));
    }

    private static dev.samovar.stream.shard.Position position(Position from) {
        return switch (from) {
            case Position.Oldest _ -> new dev.samovar.stream.shard.Position.Oldest();
            case Position.From at -> new dev.samovar.stream.shard.Position.Since(at.timestamp());
            case Position.After after ->
                SequenceNumber.parse(after.sequenceNumber())
                        .<dev.samovar.stream.shard.Position>map(dev.samovar.stream.shard.Position.After::new)
                        .orElseThrow(() -> new IllegalArgumentException("no place in a stream: " + from));
            case Position.End _ -> throw new IllegalArgumentException("nothing is behind the end");
        };
    }

    @Override
    public Request read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
        Optional<ShardCursor> cursor = open(shardId, position(from));
        if (cursor.isEmpty()) {
            scheduler.execute(() -> answer.accept(new LogRead.Unreachable<>("Stream not found: " + arn)));
            return () -> {};
        }
        var read = new Read(shardId, cursor.get(), max, answer);
        cursor.get().whenMore(read::look);
        return read;
    }

    /** One read: it waits until there is something to tell. */
    private final class Read implements Request {
        private final String shardId;
        private final ShardCursor cursor;
        private final int max;
        private final Consumer<LogRead<LogRecord.Stream>> answer;
        private boolean answered;

        Read(String shardId, ShardCursor cursor, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
            this.shardId = shardId;
            this.cursor = cursor;
            this.max = max;
            this.answer = answer;
        }

        void look() {
            if (answered) {
                return;
            }
            switch (cursor.read(max, READ_BYTES_MAX)) {
                case ShardRead.Records records when records.records().isEmpty() -> cursor.whenMore(this::look);
                case ShardRead.Records records -> end(new LogRead.Records<>(taken(records.records()), false));
                case ShardRead.Ended _ -> {
                    tellAll();
                    end(new LogRead.Records<>(List.of(), true));
                }
                case ShardRead.Gone _ -> end(new LogRead.Unreachable<>("Stream not found: " + arn));
            }
        }

        /* Not its children only: one that was merged must wait for its other parent, which may not be known yet. */
        private void tellAll() {
            if (listener != null) {
                listener.assigned(shards());
            }
        }

        private List<LogRecord.Stream> taken(List<StreamRecord> records) {
            return records.stream()
                    .map(record -> new LogRecord.Stream(
                            shardId,
                            record.sequenceNumber().toString(),
                            record.partitionKey(),
                            record.data(),
                            record.arrivedAt()))
                    .toList();
        }

        private void end(LogRead<LogRecord.Stream> read) {
            answered = true;
            answer.accept(read);
        }

        @Override
        public void hurry() {
            if (!answered) {
                answered = true;
                cursor.close();
                scheduler.execute(() -> answer.accept(new LogRead.Records<>(List.of(), false)));
            }
        }
    }

    @Override
    public Optional<Duration> retention() {
        try {
            return Optional.of(streams.describe(arn).settings().retention());
        } catch (StreamException noSuchStream) {
            return Optional.empty();
        }
    }

    @Override
    public Backlog backlog(String shardId, Position from) {
        return open(shardId, position(from))
                .map(cursor -> new Backlog(cursor.ahead(), cursor.oldestAge()))
                .orElse(Backlog.NONE);
    }
}
