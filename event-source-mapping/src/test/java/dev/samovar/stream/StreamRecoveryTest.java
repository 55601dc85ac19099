package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static dev.samovar.stream.StreamWorld.drain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.registry.Commit;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.SequenceNumber;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamRecoveryTest {
    private final StreamWorld world = new StreamWorld();

    @Test
    void whatWasAcknowledgedSurvivesACrash() {
        world.createOrders(2);
        world.put("abcdef");
        String before = world.drainAll();

        world.restart();

        assertThat(world.drainAll()).isEqualTo(before);
        assertThat(world.streams.describe(ORDERS).status()).isEqualTo(StreamStatus.ACTIVE);
    }

    @Test
    void nobodyReadsWhatACrashCanTakeBack() {
        world.createOrders(1);
        ShardCursor cursor = world.cursor(0, new Position.Oldest());

        Commit<List<PutResult>> commit = world.streams.writer().put(ORDERS, StreamWorld.records("abc"));
        world.scheduler.runDue();

        assertThat(commit.durable()).isNotDone();
        assertThat(drain(cursor)).isEmpty();
        world.store.flush();
        world.scheduler.runDue();
        assertThat(commit.durable()).isDone();
        assertThat(drain(cursor)).isEqualTo("abc");
    }

    @Test
    void onePutIsOneWrite() {
        world.createOrders(4);

        Commit<List<PutResult>> _ = world.streams.writer().put(ORDERS, StreamWorld.records("abcdefghijk"));

        assertThat(world.store.waiting()).isEqualTo(1);
    }

    @Test
    void aSplitThatWasAcknowledgedHappensAfterACrash() {
        world.createOrders(1);
        world.put("ab");
        world.settle(world.streams.shards().split(ORDERS, "0", BigInteger.TWO.pow(127)));

        world.restart();
        assertThat(world.streams.describe(ORDERS).status()).isEqualTo(StreamStatus.UPDATING);
        world.passTransition();

        assertThat(world.lineage()).containsExactly("0 closed", "1 from 0", "2 from 0");
        assertThat(world.drainAll()).isEqualTo("ab");
    }

    @Test
    void nobodySeesTheEndOfAShardThatACrashCanReopen() {
        world.createOrders(1);
        world.settle(world.streams.shards().split(ORDERS, "0", BigInteger.TWO.pow(127)));
        ShardCursor cursor = world.cursor(0, new Position.Oldest());

        world.scheduler.runFor(StreamWorld.TRANSITION);

        assertThat(cursor.read(1, 1)).isInstanceOf(ShardRead.Records.class);
        world.flush();
        assertThat(cursor.read(1, 1)).isInstanceOf(ShardRead.Ended.class);
    }

    @Test
    void aStreamThatWasBeingCreatedOrDeletedGoesOnWithIt() {
        world.settle(world.streams.create(ORDERS, StreamSettings.of(StreamMode.PROVISIONED), 3));
        world.restart();
        world.passTransition();
        assertThat(world.lineage()).hasSize(3);

        world.settle(world.streams.delete(ORDERS, false));
        world.restart();
        world.passTransition();
        assertThat(world.streams.list(ORDERS.home())).isEmpty();
    }

    /* Otherwise a reader who stands behind the expired records would miss the new ones. */
    @Test
    void sequenceNumbersGoOnAfterAllRecordsHaveExpired() {
        world.createOrders(1);
        SequenceNumber last = ((PutResult.Stored) world.put("abc").getLast()).sequenceNumber();
        world.pass(Duration.ofDays(1).plusMinutes(2));
        assertThat(world.store.documents("stream-record")).isZero();

        world.restart();
        world.put("d");

        assertThat(drain(world.cursor(0, new Position.After(last)))).isEqualTo("d");
    }
}
