package dev.samovar.stream.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class HashRangeTest {

    @Test
    void rangesOfOneSizeCoverAllKeysWithoutGaps() {
        var ranges = HashRange.uniform(3);

        assertThat(ranges.get(0).first()).isZero();
        assertThat(ranges.get(0).last()).isEqualTo("113427455640312821154458202477256070484");
        assertThat(ranges.get(0).isFollowedBy(ranges.get(1))).isTrue();
        assertThat(ranges.get(1).isFollowedBy(ranges.get(2))).isTrue();
        assertThat(ranges.get(2).last()).isEqualTo("340282366920938463463374607431768211455");
    }

    @Test
    void aPartitionKeyIsHashedByMd5() {
        assertThat(HashRange.keyOf("a")).isEqualTo(new BigInteger("0cc175b9c0f1b6a831c399e269772661", 16));
    }

    @Test
    void partsOfARangeMakeItUpAgain() {
        HashRange whole = HashRange.uniform(1).getFirst();
        BigInteger middle = BigInteger.TWO.pow(127);

        assertThat(whole.below(middle).through(whole.from(middle))).isEqualTo(whole);
        assertThat(whole.below(middle).contains(middle)).isFalse();
        assertThat(whole.from(middle).contains(middle)).isTrue();
    }

    @Test
    void shardsAreNamedAsLooselyAsAwsAllows() {
        assertThat(ShardId.parse("shardId-000000000007")).contains(new ShardId(7));
        assertThat(ShardId.parse("shard-7")).contains(new ShardId(7));
        assertThat(ShardId.parse("7")).contains(new ShardId(7));
        assertThat(ShardId.parse("shardId-x")).isEmpty();
        assertThat(ShardId.parse("shardId-2147483648")).isEmpty();
        assertThat(new ShardId(7)).hasToString("shardId-000000000007");
    }
}
