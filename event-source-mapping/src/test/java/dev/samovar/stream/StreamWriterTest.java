package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.stream.shard.HashRange;
import dev.samovar.stream.shard.ShardId;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamWriterTest {
    private static final int MIB = 1 << 20;

    private final StreamWorld world = new StreamWorld();

    @Test
    void aRecordGoesToTheShardOfItsKeyAndGetsTheNextNumber() {
        world.createOrders(3);

        List<PutResult> results = world.put("abca");

        assertThat(results).extracting(result -> result.shard().number()).containsExactly(0, 1, 0, 0);
        List<PutResult.Stored> inFirst = results.stream()
                .map(PutResult.Stored.class::cast)
                .filter(stored -> stored.shard().number() == 0)
                .toList();
        assertThat(inFirst)
                .extracting(stored -> stored.sequenceNumber().index())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void anExplicitHashKeyOverridesThePartitionKey() {
        world.createOrders(2);
        BigInteger highest = HashRange.uniform(1).getFirst().last();

        PutResult result = world.settle(world.streams
                        .writer()
                        .put(ORDERS, List.of(new NewRecord("a", Optional.of(highest), new byte[1]))))
                .getFirst();

        assertThat(result.shard()).isEqualTo(new ShardId(1));
        BigInteger tooHigh = highest.add(BigInteger.ONE);
        assertThatThrownBy(() -> world.streams
                        .writer()
                        .put(ORDERS, List.of(new NewRecord("a", Optional.of(tooHigh), new byte[1]))))
                .hasMessage("Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]."
                        + " Specified value was " + tooHigh);
    }

    @Test
    void aShardTakesAThousandRecordsASecond() {
        world.createOrders(1);

        List<PutResult> results = world.put("a".repeat(500) + "b".repeat(500) + "cd");

        assertThat(results.subList(0, 1000)).allMatch(PutResult.Stored.class::isInstance);
        assertThat(results.subList(1000, 1002)).allMatch(PutResult.Throttled.class::isInstance);
        world.pass(Duration.ofMillis(2));
        assertThat(world.put("efg")).map(PutResult.Stored.class::isInstance).containsExactly(true, true, false);
        assertThat(world.drainAll()).hasSize(1002);
    }

    @Test
    void aShardTakesAMebibyteASecond() {
        world.createOrders(1);
        NewRecord half = NewRecord.of("k", new byte[MIB / 2 - 1]);

        List<PutResult> results = world.settle(world.streams.writer().put(ORDERS, Collections.nCopies(3, half)));

        assertThat(results).map(PutResult.Stored.class::isInstance).containsExactly(true, true, false);
        world.pass(Duration.ofMillis(500));
        assertThat(world.settle(world.streams.writer().put(ORDERS, List.of(half))))
                .allMatch(PutResult.Stored.class::isInstance);
    }

    @Test
    void aLargeRecordIsTakenIfTheStreamAllowsItAndTheShardRestsAfterwards() {
        world.createOrders(1);
        NewRecord large = NewRecord.of("k", new byte[3 * MIB]);
        assertThatThrownBy(() -> world.streams.writer().put(ORDERS, List.of(large)))
                .hasMessageStartingWith("Record of 3145729 bytes exceeds the maximum record size of 1048576 bytes");

        world.settle(world.streams.limitRecords(ORDERS, 10 * 1024));
        assertThat(world.settle(world.streams.writer().put(ORDERS, List.of(large))))
                .allMatch(PutResult.Stored.class::isInstance);

        world.pass(Duration.ofMillis(1900));
        assertThat(world.put("a")).allMatch(PutResult.Throttled.class::isInstance);
        world.pass(Duration.ofMillis(200));
        assertThat(world.put("a")).allMatch(PutResult.Stored.class::isInstance);
    }

    @Test
    void aRequestPutsTenMebibytesAtMost() {
        world.createOrders(1);
        NewRecord record = NewRecord.of("k", new byte[MIB - 1]);

        assertThatThrownBy(() -> world.streams.writer().put(ORDERS, Collections.nCopies(11, record)))
                .hasMessage("Records size exceeds 10 MB limit");
        assertThat(world.drainAll()).isEmpty();
    }

    @Test
    void memoryHasABoundAndExpiryMakesRoom() {
        var small = new StreamWorld(
                StreamLimits.DEFAULT.withTransition(StreamWorld.TRANSITION).withHeldBytesMax(MIB));
        small.createOrders(4);
        NewRecord large = NewRecord.of("k", new byte[MIB - 500]);
        small.settle(small.streams.writer().put(ORDERS, List.of(large)));

        assertThatThrownBy(() -> small.streams.writer().put(ORDERS, List.of(large)))
                .hasMessageStartingWith("The records of all streams occupy the 1 MiB that they may");
        small.pass(Duration.ofDays(1).plusMinutes(2));

        assertThat(small.settle(small.streams.writer().put(ORDERS, List.of(large))))
                .allMatch(PutResult.Stored.class::isInstance);
    }

    @Test
    void aRecordIsPutAfterAnotherThatIsThere() {
        world.createOrders(1);
        var stored = (PutResult.Stored) world.put("a").getFirst();

        world.streams.writer().checkOrdering(ORDERS, stored.sequenceNumber().toString());
        assertThatThrownBy(() -> world.streams.writer().checkOrdering(ORDERS, "5"))
                .hasMessage("ExclusiveMinimumSequenceNumber 5 used in PutRecord on stream orders under account"
                        + " 000000000000 is invalid.");
    }
}
