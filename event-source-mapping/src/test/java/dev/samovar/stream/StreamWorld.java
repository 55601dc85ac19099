package dev.samovar.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.crash.ForgetfulStore;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.StreamRecord;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Streams in virtual time, on a disk that the test operates. */
final class StreamWorld {
    static final Duration TRANSITION = Duration.ofSeconds(1);
    static final StreamArn ORDERS = new StreamArn(AccountRegion.DEFAULT, "orders");

    final VirtualScheduler scheduler = new VirtualScheduler(Instant.parse("2026-01-01T00:00:00Z"));
    final ForgetfulStore store = new ForgetfulStore();
    private final StreamLimits limits;
    Streams streams;

    StreamWorld() {
        this(StreamLimits.DEFAULT.withTransition(TRANSITION));
    }

    StreamWorld(StreamLimits limits) {
        this.limits = limits;
        streams = new Streams(scheduler, store, limits);
    }

    /** The power fails, and the program starts again. */
    void restart() {
        streams.close();
        store.crash();
        streams = new Streams(scheduler, store, limits);
        streams.resume();
    }

    void createOrders(int shards) {
        settle(streams.create(ORDERS, StreamSettings.of(StreamMode.PROVISIONED), shards));
        passTransition();
        assertThat(streams.describe(ORDERS).status()).isEqualTo(StreamStatus.ACTIVE);
    }

    /** Lets a change become durable. */
    <T> T settle(Commit<T> commit) {
        flush();
        assertThat(commit.durable()).isDone();
        return commit.result();
    }

    void flush() {
        scheduler.runDue();
        store.flush();
        scheduler.runDue();
    }

    void pass(Duration duration) {
        scheduler.runFor(duration);
        flush();
    }

    void passTransition() {
        pass(TRANSITION);
    }

    /** Puts one record for each letter of a text: its own partition key. */
    List<PutResult> put(String letters) {
        return settle(streams.writer().put(ORDERS, records(letters)));
    }

    static List<NewRecord> records(String letters) {
        return letters.chars()
                .mapToObj(Character::toString)
                .map(letter -> NewRecord.of(letter, letter.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    String iterator(Position position) {
        return streams.reader().iterator(ORDERS, new ShardId(0), position);
    }

    ReadResult read(String iterator) {
        return streams.reader().read(AccountRegion.DEFAULT, iterator, 10_000);
    }

    ShardCursor cursor(int shard, Position position) {
        return streams.reader().open(ORDERS, new ShardId(shard), position).orElseThrow();
    }

    /** What a cursor finds, as letters, until it finds no more. */
    static String drain(ShardCursor cursor) {
        var letters = new StringBuilder();
        while (cursor.read(3, 1_000_000) instanceof ShardRead.Records(List<StreamRecord> records, Duration _)
                && !records.isEmpty()) {
            letters.append(letters(records));
        }
        return letters.toString();
    }

    static String letters(List<StreamRecord> records) {
        var letters = new StringBuilder();
        records.forEach(record -> letters.append(new String(record.data(), StandardCharsets.UTF_8)));
        return letters.toString();
    }

    /** What all shards hold, each parent before its children. */
    String drainAll() {
        var letters = new StringBuilder();
        for (Shard shard : streams.shards(ORDERS)) {
            letters.append(drain(cursor(shard.id().number(), new Position.Oldest())));
        }
        return letters.toString();
    }

    /** The shards as a person would draw them: id, parents, whether closed. */
    List<String> lineage() {
        List<String> lines = new ArrayList<>();
        for (Shard shard : streams.shards(ORDERS)) {
            String line = Integer.toString(shard.id().number());
            line += shard.parent().map(parent -> " from " + parent.number()).orElse("");
            line += shard.adjacentParent()
                    .map(parent -> " and " + parent.number())
                    .orElse("");
            lines.add(line + (shard.isOpen() ? "" : " closed"));
        }
        return lines;
    }
}
