package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.registry.Commit;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import dev.samovar.stream.shard.ShardLimits;
import dev.samovar.stream.shard.StreamRecord;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a stream: puts, splits, mergers, crashes, days that pass. A reader who follows the lineage of the shards
 * gets every acknowledged record once, those of one partition key in the order in which they were put, and nothing else.
 */
class StreamSimulationTest {
    private static final int SEEDS = 400;
    private static final int STEPS = 150;

    @Test
    void nothingAcknowledgedIsLostAndKeysKeepTheirOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                new Life(seed).live();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static final class Life {
        private final Random random;
        private final StreamWorld world = new StreamWorld(StreamLimits.DEFAULT
                .withTransition(StreamWorld.TRANSITION)
                .withShard(new ShardLimits(30, 1 << 20, 5, 1 << 20)));
        private final Map<String, List<String>> acknowledged = new TreeMap<>();
        private final Reader reader = new Reader(world);
        private int puts;

        Life(int seed) {
            random = new Random(seed);
        }

        void live() {
            world.createOrders(1 + random.nextInt(3));
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(20)) {
                    case 0 -> split();
                    case 1 -> merge();
                    case 2 -> rescale();
                    case 3 -> world.restart();
                    case 4 -> passDays();
                    case 5, 6 -> world.scheduler.runFor(Duration.ofMillis(random.nextInt(2_000)));
                    case 7, 8, 9 -> reader.step(random);
                    case 10, 11, 12 -> world.store.flush(random.nextInt(world.store.waiting() + 1));
                    default -> put();
                }
            }
            world.flush();
            world.passTransition();
            reader.drain(random);

            assertThat(reader.seen).isEqualTo(acknowledged);
        }

        private void put() {
            if (!world.streams.describe(ORDERS).status().equals(StreamStatus.ACTIVE)
                    && !world.streams.describe(ORDERS).status().equals(StreamStatus.UPDATING)) {
                return;
            }
            List<NewRecord> records = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String key = "key-" + random.nextInt(12);
                records.add(NewRecord.of(key, (key + "/" + puts++).getBytes(StandardCharsets.UTF_8)));
            }
            Commit<List<PutResult>> commit = world.streams.writer().put(ORDERS, records);
            CompletableFuture<Void> _ = commit.durable().thenRun(() -> acknowledge(records, commit.result()));
        }

        private void acknowledge(List<NewRecord> records, List<PutResult> results) {
            for (int i = 0; i < records.size(); i++) {
                if (results.get(i) instanceof PutResult.Stored) {
                    acknowledged
                            .computeIfAbsent(records.get(i).partitionKey(), _ -> new ArrayList<>())
                            .add(new String(records.get(i).data(), StandardCharsets.UTF_8));
                }
            }
        }

        private void split() {
            Shard shard = anyOpenShard();
            BigInteger middle = shard.range().first().add(shard.range().last()).shiftRight(1);
            ifItMay(() -> world.streams.shards().split(ORDERS, shard.id().toString(), middle));
        }

        private void merge() {
            Shard shard = anyOpenShard();
            world.streams.shards(ORDERS).stream()
                    .filter(Shard::isOpen)
                    .filter(other -> shard.range().isFollowedBy(other.range()))
                    .findFirst()
                    .ifPresent(other -> ifItMay(() -> world.streams
                            .shards()
                            .merge(ORDERS, shard.id().toString(), other.id().toString())));
        }

        private void rescale() {
            ifItMay(() -> world.streams.shards().rescale(ORDERS, 1 + random.nextInt(8)));
        }

        private Shard anyOpenShard() {
            List<Shard> open =
                    world.streams.shards(ORDERS).stream().filter(Shard::isOpen).toList();
            return open.get(random.nextInt(open.size()));
        }

        /* A stream that is updating already is left alone, as one that cannot be scaled so far. */
        private static void ifItMay(Runnable change) {
            try {
                change.run();
            } catch (StreamException refused) {
                assertThat(refused.error()).isInstanceOfAny(InUse.class, LimitExceeded.class);
            }
        }

        /* Whoever does not read for a day loses records; this reader is none of those. */
        private void passDays() {
            world.flush();
            reader.drain(random);
            world.pass(Duration.ofHours(20 + random.nextInt(30)));
        }
    }

    /** Reads parents before their children, and remembers how far it got: it survives what the stream does not. */
    private static final class Reader {
        private final StreamWorld world;
        private final Map<ShardId, Position> positions = new HashMap<>();
        private final Set<ShardId> ended = new HashSet<>();
        private final Map<String, List<String>> seen = new TreeMap<>();

        Reader(StreamWorld world) {
            this.world = world;
        }

        void drain(Random random) {
            while (step(random)) {}
        }

        /** Reads a little of every shard that may be read; whether it found something is told. */
        boolean step(Random random) {
            boolean found = false;
            for (Shard shard : world.streams.shards(ORDERS)) {
                if (!ended.contains(shard.id()) && parentsAreRead(shard)) {
                    found |= read(shard, 1 + random.nextInt(20));
                }
            }
            return found;
        }

        private boolean parentsAreRead(Shard shard) {
            return Stream.concat(shard.parent().stream(), shard.adjacentParent().stream())
                    .allMatch(parent -> ended.contains(parent) || hasExpired(parent));
        }

        private boolean hasExpired(ShardId id) {
            return world.streams.shards(ORDERS).stream()
                    .noneMatch(shard -> shard.id().equals(id));
        }

        private boolean read(Shard shard, int recordsMax) {
            ShardCursor cursor = world.streams
                    .reader()
                    .open(ORDERS, shard.id(), positions.getOrDefault(shard.id(), new Position.Oldest()))
                    .orElseThrow();
            return switch (cursor.read(recordsMax, 1_000_000)) {
                case ShardRead.Records(List<StreamRecord> records, Duration _) -> {
                    records.forEach(this::see);
                    positions.put(shard.id(), cursor.position());
                    yield !records.isEmpty();
                }
                case ShardRead.Ended(List<Shard> children) -> {
                    assertThat(children).allMatch(child -> child.isChildOf(shard.id()));
                    ended.add(shard.id());
                    yield true;
                }
                case ShardRead.Gone() -> throw new AssertionError("the stream was not deleted");
            };
        }

        private void see(StreamRecord record) {
            seen.computeIfAbsent(record.partitionKey(), _ -> new ArrayList<>())
                    .add(new String(record.data(), StandardCharsets.UTF_8));
        }
    }
}
