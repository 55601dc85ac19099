package dev.samovar.mapping.kafka;

import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.Checkpoint;
import dev.samovar.mapping.source.Checkpoints;
import dev.samovar.mapping.source.LogRead;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import dev.samovar.mapping.source.Request;
import dev.samovar.mapping.source.Shard;
import dev.samovar.mapping.source.ShardListener;
import dev.samovar.mapping.source.TopicSource;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic as one member of a group sees it: a partition is a shard, and is named as in events. */
final class KafkaTopic implements TopicSource, MemberListener {
    private final Scheduler scheduler;
    private final GroupMember member;
    private final Map<String, PartitionReader> partitions = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private @Nullable ShardListener listener;
    private Runnable whenLeft = () -> {};

    KafkaTopic(Scheduler scheduler, GroupMember member) {
        this.scheduler = scheduler;
        this.member = member;
    }

    @Override
    public void subscribe(ShardListener newListener) {
        listener = newListener;
        member.join(this);
    }

    @Override
    public void unsubscribe(Runnable left) {
        listener = null;
        whenLeft = left;
        member.leave();
    }

    @Override
    public void left() {
        whenLeft.run();
    }

    @Override
    public void problem(String reason) {
        if (listener != null) {
            listener.problem(reason);
        }
    }

    @Override
    public void assigned(Map<TopicPartition, OptionalLong> committed) {
        committed.forEach((partition, offset) -> {
            partitions.put(partition.toString(), new PartitionReader(partition, member, scheduler));
            offset.ifPresent(known -> offsets.put(partition.toString(), known));
        });
        if (listener != null) {
            listener.assigned(committed.keySet().stream()
                    .map(partition -> new Shard(partition.toString(), Set.of(), true))
                    .toList());
        }
    }

    @Override
    public void revoked(Set<TopicPartition> revoked, Runnable released) {
        Set<String> ids = revoked.stream().map(TopicPartition::toString).collect(Collectors.toSet());
        Runnable forgotten = () -> {
            partitions.keySet().removeAll(ids);
            offsets.keySet().removeAll(ids);
            released.run();
        };
        if (listener == null) {
            forgotten.run();
        } else {
            listener.revoked(ids, forgotten);
        }
    }

    @Override
    public Set<TopicPartition> took(Map<TopicPartition, List<LogRecord.Topic>> records) {
        Set<TopicPartition> full = new HashSet<>();
        records.forEach((partition, taken) -> {
            PartitionReader reader = partitions.get(partition.toString());
            if (reader != null && reader.take(taken)) {
                full.add(partition);
            }
        });
        return full;
    }

    @Override
    public void ends(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, offset) -> {
            PartitionReader reader = partitions.get(partition.toString());
            if (reader != null) {
                reader.endsAt(offset);
            }
        });
    }

    /* A partition that is another member's by then is nobody's business here: no answer comes, and nobody waits. */
    @Override
    public void locate(String shardId, StartingPosition start, Consumer<Position> located) {
        PartitionReader reader = partitions.get(shardId);
        if (reader != null) {
            reader.locate(start, located);
        }
    }

    @Override
    public Request read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Topic>> answer) {
        PartitionReader reader = partitions.get(shardId);
        if (reader == null) {
            scheduler.execute(() -> answer.accept(new LogRead.Unreachable<>(shardId + " is read by another member")));
            return () -> {};
        }
        return reader.read(from, max, answer);
    }

    /* Producers may date records as they like: a record's age does not tell whether the cluster still has it. */
    @Override
    public Optional<Duration> retention() {
        return Optional.empty();
    }

    @Override
    public Backlog backlog(String shardId, Position from) {
        PartitionReader reader = partitions.get(shardId);
        return reader == null ? Backlog.NONE : reader.backlog(from);
    }

    @Override
    public Checkpoints checkpoints() {
        return new GroupOffsets();
    }

    /** The offsets that the group has committed, and those that are about to be. */
    private final class GroupOffsets implements Checkpoints {
        @Override
        public Optional<Checkpoint> find(String shardId) {
            return Optional.ofNullable(offsets.get(shardId)).map(offset -> Checkpoint.at(Places.before(offset)));
        }

        /* As long as nothing is done, there is nothing to commit: the oldest record is found without that. */
        @Override
        public void save(String shardId, Checkpoint checkpoint) {
            PartitionReader reader = partitions.get(shardId);
            if (reader != null && checkpoint.position() instanceof Position.After after) {
                Long offset = Places.offset(after);
                if (!offset.equals(offsets.put(shardId, offset))) {
                    reader.finished(offset);
                }
            }
        }

        /* The group's offsets are its owner's, who may have given it a name and other members. */
        @Override
        public void clear() {}
    }
}
