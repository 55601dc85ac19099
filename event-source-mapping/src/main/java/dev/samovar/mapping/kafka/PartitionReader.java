package dev.samovar.mapping.kafka;

import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.LogRead;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Request;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * One partition: it holds what the consumer brought until somebody reads it, and lets the consumer fetch no more while
 * that is a lot. Used from tasks of the scheduler.
 */
final class PartitionReader {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    /* One fetch may come on top of that. */
    private static final int RECORDS_MAX = 2_000;
    private static final long BYTES_MAX = 4L * 1024 * 1024;

    private final TopicPartition partition;
    private final GroupMember member;
    private final Scheduler scheduler;
    private final Deque<LogRecord.Topic> unread = new ArrayDeque<>();
    private final Deque<LogRecord.Topic> unfinished = new ArrayDeque<>();
    private long unreadBytes;
    private @Nullable Position next;
    private int seeks;
    private boolean paused;
    private @Nullable Read waiting;
    private long end;

    /** Nothing is fetched yet. */
    PartitionReader(TopicPartition partition, GroupMember member, Scheduler scheduler) {
        this.partition = partition;
        this.member = member;
        this.scheduler = scheduler;
    }

    Request read(Position from, int max, Consumer<LogRead<LogRecord.Topic>> answer) {
        if (!from.equals(next)) {
            seek(from);
        }
        var read = new Read(max, answer);
        waiting = read;
        scheduler.execute(this::serve);
        return read;
    }

    /* What the consumer brings until it has gone there is from elsewhere. */
    private void seek(Position from) {
        next = from;
        seeks++;
        paused = false;
        unread.clear();
        unreadBytes = 0;
        unfinished.clear();
        member.execute(partition, consumer -> {
            Places.seek(consumer, partition, from);
            consumer.resume(Set.of(partition));
            scheduler.execute(() -> seeks--);
        });
    }

    /**
     * Takes records that the consumer brought.
     *
     * @return whether it should fetch no more for now
     */
    boolean take(List<LogRecord.Topic> records) {
        if (seeks > 0) {
            return false;
        }
        for (LogRecord.Topic record : records) {
            unread.add(record);
            unfinished.add(record);
            unreadBytes += record.bytes();
        }
        serve();
        paused = unread.size() >= RECORDS_MAX || unreadBytes >= BYTES_MAX;
        return paused;
    }

    private void serve() {
        if (waiting != null && !unread.isEmpty()) {
            List<LogRecord.Topic> records = new ArrayList<>();
            while (records.size() < waiting.max && !unread.isEmpty()) {
                LogRecord.Topic record = unread.remove();
                unreadBytes -= record.bytes();
                records.add(record);
            }
            next = new Position.After(records.getLast().sequenceNumber());
            waiting.end(records);
            goOnIfThereIsRoom();
        }
    }

    private void goOnIfThereIsRoom() {
        if (paused && unread.size() <= RECORDS_MAX / 2 && unreadBytes <= BYTES_MAX / 2) {
            paused = false;
            member.execute(partition, consumer -> consumer.resume(Set.of(partition)));
        }
    }

    /** Finds the place where somebody wants to begin. */
    void locate(StartingPosition start, Consumer<Position> located) {
        switch (start) {
            case StartingPosition.TrimHorizon _ -> scheduler.execute(() -> located.accept(new Position.Oldest()));
            case StartingPosition.Latest _ -> locate(consumer -> Places.end(consumer, partition), located);
            case StartingPosition.AtTimestamp at ->
                locate(consumer -> Places.since(consumer, partition, at.timestamp()), located);
        }
    }

    private void locate(
            ToLongFunction<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> place,
            Consumer<Position> located) {
        member.execute(partition, consumer -> {
            try {
                long offset = place.applyAsLong(consumer);
                scheduler.execute(() -> located.accept(Places.before(offset)));
            } catch (RetriableException noAnswer) {
                scheduler.execute(() -> {
                    Scheduler.Timer _ = scheduler.after(ASK_AGAIN, () -> locate(place, located));
                });
            }
        });
    }

    /** All before the offset is done. */
    void finished(long offset) {
        member.commit(partition, offset);
        while (!unfinished.isEmpty() && unfinished.getFirst().offset() < offset) {
            unfinished.remove();
        }
    }

    /** The next record will get this offset. */
    void endsAt(long offset) {
        end = offset;
    }

    /** What is left to do behind a position; a record that came since the cluster was last asked is not counted. */
    Backlog backlog(Position from) {
        Optional<LogRecord.Topic> oldest = Optional.ofNullable(unfinished.peekFirst());
        long first = from instanceof Position.After after
                ? Places.offset(after)
                : oldest.map(LogRecord.Topic::offset).orElse(end);
        return new Backlog(
                Math.max(unfinished.size(), end - first),
                oldest.map(record -> Duration.between(record.arrivedAt(), scheduler.instant())));
    }

    /** A read that waits for records. */
    private final class Read implements Request {
        private final int max;
        private final Consumer<LogRead<LogRecord.Topic>> answer;

        Read(int max, Consumer<LogRead<LogRecord.Topic>> answer) {
            this.max = max;
            this.answer = answer;
        }

        void end(List<LogRecord.Topic> records) {
            waiting = null;
            scheduler.execute(() -> answer.accept(new LogRead.Records<>(records, false)));
        }

        @Override
        public void hurry() {
            if (waiting == this) {
                end(List.of());
            }
        }
    }
}
