package dev.samovar.mapping.source;

import dev.samovar.mapping.StartingPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The way of one poller to its log and its checkpoints, which ends when the poller's process is killed. */
public final class MortalLog implements LogSource<LogRecord.Stream>, Checkpoints {
    private final LogSource<LogRecord.Stream> log;
    private final Checkpoints checkpoints;
    private boolean dead;

    public MortalLog(LogSource<LogRecord.Stream> log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /** Nothing passes from now on. */
    public void die() {
        dead = true;
    }

    private <T> Consumer<T> whileAlive(Consumer<T> answer) {
        return value -> {
            if (!dead) {
                answer.accept(value);
            }
        };
    }

    @Override
    public void subscribe(ShardListener listener) {
        log.subscribe(new ShardListener() {
            @Override
            public void assigned(List<Shard> shards) {
                if (!dead) {
                    listener.assigned(shards);
                }
            }

            @Override
            public void revoked(Set<String> shardIds, Runnable released) {
                if (!dead) {
                    listener.revoked(shardIds, released);
                }
            }

            @Override
            public void problem(String reason) {
                if (!dead) {
                    listener.problem(reason);
                }
            }
        });
    }

    @Override
    public void unsubscribe(Runnable left) {
        if (!dead) {
            log.unsubscribe(left);
        }
    }

    @Override
    public void locate(String shardId, StartingPosition start, Consumer<Position> located) {
        log.locate(shardId, start, whileAlive(located));
    }

    @Override
    public Request read(String shardId, Position from, int max, Consumer<LogRead<LogRecord.Stream>> answer) {
        return log.read(shardId, from, max, whileAlive(answer));
    }

    @Override
    public Optional<Duration> retention() {
        return log.retention();
    }

    @Override
    public Backlog backlog(String shardId, Position from) {
        return log.backlog(shardId, from);
    }

    @Override
    public Optional<Checkpoint> find(String shardId) {
        return checkpoints.find(shardId);
    }

    @Override
    public void save(String shardId, Checkpoint checkpoint) {
        if (!dead) {
            checkpoints.save(shardId, checkpoint);
        }
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("a poller forgets nothing");
    }
}
