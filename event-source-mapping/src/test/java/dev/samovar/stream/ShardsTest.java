package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static dev.samovar.stream.StreamWorld.drain;
import static dev.samovar.stream.StreamWorld.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private static final BigInteger MIDDLE = BigInteger.TWO.pow(127);

    private final StreamWorld world = new StreamWorld();

    @Test
    void aSplitShardClosesAndItsChildrenGoOn() {
        world.createOrders(1);
        world.put("abcd");

        world.settle(world.streams.shards().split(ORDERS, "shardId-000000000000", MIDDLE));
        world.put("efgh");
        assertThat(world.lineage()).containsExactly("0");
        world.passTransition();
        world.put("aceg");

        assertThat(world.lineage()).containsExactly("0 closed", "1 from 0", "2 from 0");
        assertThat(drain(world.cursor(0, new Position.Oldest()))).isEqualTo("abcdefgh");
        assertThat(drain(world.cursor(1, new Position.Oldest()))).isEqualTo("ac");
        assertThat(drain(world.cursor(2, new Position.Oldest()))).isEqualTo("eg");
    }

    @Test
    void theIteratorEndsAfterTheLastRecordsOfAClosedShardAndNamesTheChildren() {
        world.createOrders(1);
        world.put("ab");
        world.settle(world.streams.shards().split(ORDERS, "0", MIDDLE));
        world.passTransition();

        ReadResult last = world.read(world.iterator(new Position.Oldest()));
        assertThat(letters(last.records())).isEqualTo("ab");
        ReadResult end = world.read(last.next().orElseThrow());

        assertThat(last.children()).isEmpty();
        assertThat(end.records()).isEmpty();
        assertThat(end.next()).isEmpty();
        assertThat(end.children()).extracting(Shard::id).containsExactly(new ShardId(1), new ShardId(2));
    }

    @Test
    void aWaitingCursorIsWokenByTheEndOfItsShard() {
        world.createOrders(1);
        ShardCursor cursor = world.cursor(0, new Position.Latest());
        int[] woken = new int[1];
        cursor.whenMore(() -> woken[0]++);

        world.settle(world.streams.shards().split(ORDERS, "0", MIDDLE));
        world.passTransition();

        assertThat(woken[0]).isEqualTo(1);
        assertThat(((ShardRead.Ended) cursor.read(1, 1)).children()).hasSize(2);
    }

    @Test
    void mergedShardsCloseAndTheirChildGoesOn() {
        world.createOrders(2);
        world.put("ae");

        world.settle(world.streams.shards().merge(ORDERS, "shardId-0", "shardId-1"));
        world.passTransition();
        world.put("ae");

        assertThat(world.lineage()).containsExactly("0 closed", "1 closed", "2 from 0 and 1");
        assertThat(drain(world.cursor(2, new Position.Oldest()))).isEqualTo("ae");
        ShardCursor ended = world.cursor(1, new Position.Latest());
        assertThat(((ShardRead.Ended) ended.read(1, 1)).children())
                .extracting(Shard::id)
                .containsExactly(new ShardId(2));
    }

    @Test
    void onlyNeighboursMergeInTheirOrder() {
        world.createOrders(3);

        assertThatThrownBy(() -> world.streams.shards().merge(ORDERS, "0", "2"))
                .hasMessage("Shards shardId-000000000000 and shardId-000000000002 in stream orders under account"
                        + " 000000000000 are not an adjacent pair of shards eligible for merging");
        assertThatThrownBy(() -> world.streams.shards().merge(ORDERS, "1", "0"))
                .hasMessageContaining("not an adjacent pair");
        assertThatThrownBy(() -> world.streams.shards().merge(ORDERS, "2", "3"))
                .hasMessage("Could not find shard shardId-000000000003 in stream orders under account 000000000000.");
    }

    @Test
    void aShardSplitsInsideItsRangeOnly() {
        world.createOrders(1);

        assertThatThrownBy(() -> world.streams.shards().split(ORDERS, "0", BigInteger.ONE))
                .hasMessage("NewStartingHashKey 1 used in SplitShard() on shard shardId-000000000000 in stream orders"
                        + " under account 000000000000 is not both greater than one plus the shard's StartingHashKey"
                        + " 0 and less than the shard's EndingHashKey 340282366920938463463374607431768211455.");
        assertThatThrownBy(() -> world.streams.shards().split(ORDERS, "x", MIDDLE))
                .hasMessage("Could not find shard x in stream orders under account 000000000000.");
    }

    @Test
    void aStreamThatIsUpdatingOrClosedThereIsNotSplitAgain() {
        world.createOrders(1);
        world.settle(world.streams.shards().split(ORDERS, "0", MIDDLE));

        assertThatThrownBy(() -> world.streams.shards().split(ORDERS, "0", MIDDLE))
                .hasMessage("Stream orders under account 000000000000 not ACTIVE, instead in state UPDATING");
        world.passTransition();
        assertThatThrownBy(() -> world.streams.shards().split(ORDERS, "0", MIDDLE))
                .hasMessageContaining("is not open");
    }

    @Test
    void twiceTheShardsAreHalvesOfTheOldOnes() {
        world.createOrders(2);

        Shards.Rescaling rescaling = world.settle(world.streams.shards().rescale(ORDERS, 4));
        world.passTransition();

        assertThat(rescaling).isEqualTo(new Shards.Rescaling(2, 4));
        assertThat(world.lineage())
                .containsExactly("0 closed", "1 closed", "2 from 0", "3 from 0", "4 from 1", "5 from 1");
        assertThat(openRanges()).isEqualTo(HashRange.uniform(4));
    }

    @Test
    void anyNumberOfShardsIsReachedBySplitsAndMergers() {
        world.createOrders(3);
        for (int shards : new int[] {5, 4, 7, 14, 9, 5, 3, 2, 1, 2}) {
            world.put("abcdefgh");
            world.settle(world.streams.shards().rescale(ORDERS, shards));
            world.passTransition();

            assertThat(openRanges())
                    .usingElementComparator(ShardsTest::compareButForRounding)
                    .isEqualTo(HashRange.uniform(shards));
        }
        assertThat(world.drainAll()).hasSize(80);
    }

    private static int compareButForRounding(HashRange one, HashRange other) {
        BigInteger apart = one.first()
                .subtract(other.first())
                .abs()
                .add(one.last().subtract(other.last()).abs());
        return apart.bitLength() < 10 ? 0 : one.first().compareTo(other.first());
    }

    @Test
    void bordersThatDifferByRoundingCostNoShards() {
        world.createOrders(3);

        world.settle(world.streams.shards().rescale(ORDERS, 6));
        world.passTransition();

        assertThat(world.lineage()).hasSize(9);
    }

    @Test
    void theNumberOfShardsDoublesOrHalvesAtMost() {
        world.createOrders(4);

        assertThatThrownBy(() -> world.streams.shards().rescale(ORDERS, 9))
                .hasMessage("UpdateShardCount cannot scale up over double your current open shard count. Current open"
                        + " shard count: 4 Target shard count: 9");
        assertThatThrownBy(() -> world.streams.shards().rescale(ORDERS, 1))
                .hasMessageStartingWith("UpdateShardCount cannot scale down below half");
    }

    private List<HashRange> openRanges() {
        return world.streams.shards(ORDERS).stream()
                .filter(Shard::isOpen)
                .map(Shard::range)
                .sorted((one, other) -> one.first().compareTo(other.first()))
                .toList();
    }

    @Test
    void nobodySplitsAStreamOnDemand() {
        world.settle(world.streams.create(ORDERS, StreamSettings.of(StreamMode.ON_DEMAND), Streams.ON_DEMAND_SHARDS));
        world.passTransition();

        assertThatThrownBy(() -> world.streams.shards().split(ORDERS, "0", BigInteger.TEN))
                .hasMessage("Request is invalid. Stream orders under account 000000000000 is in On-Demand mode.");
        world.settle(world.streams.shards().switchMode(ORDERS, StreamMode.PROVISIONED));
        world.passTransition();
        world.settle(world.streams.shards().split(ORDERS, "0", BigInteger.TEN));
        world.passTransition();

        assertThat(world.lineage()).hasSize(6);
    }

    @Test
    void aClosedShardIsForgottenWhenItsRecordsHaveExpired() {
        world.createOrders(1);
        world.put("a");
        world.settle(world.streams.shards().split(ORDERS, "0", MIDDLE));
        world.passTransition();

        world.pass(Duration.ofDays(1).plusMinutes(2));

        assertThat(world.lineage()).containsExactly("1 from 0", "2 from 0");
        assertThat(world.store.documents("stream-shard")).isEqualTo(2);
    }
}
