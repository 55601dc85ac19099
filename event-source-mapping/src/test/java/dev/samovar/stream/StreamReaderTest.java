package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static dev.samovar.stream.StreamWorld.letters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamReaderTest {
    private final StreamWorld world = new StreamWorld();

    @BeforeEach
    void create() {
        world.createOrders(1);
    }

    @Test
    void eachKindOfIteratorBeginsWhereItSays() {
        world.put("ab");
        world.pass(Duration.ofSeconds(10));
        Instant between = world.scheduler.instant();
        world.pass(Duration.ofSeconds(10));
        var c = ((PutResult.Stored) world.put("c").getFirst()).sequenceNumber();
        world.put("d");
        String latest = world.iterator(new Position.Latest());
        world.put("e");

        assertThat(read(new Position.Oldest())).isEqualTo("abcde");
        assertThat(read(new Position.Since(between))).isEqualTo("cde");
        assertThat(read(new Position.At(c))).isEqualTo("cde");
        assertThat(read(new Position.After(c))).isEqualTo("de");
        assertThat(letters(world.read(latest).records())).isEqualTo("e");
    }

    private String read(Position position) {
        world.pass(Duration.ofSeconds(1));
        return letters(world.read(world.iterator(position)).records());
    }

    @Test
    void readingOnMissesNothingAndRepeatsNothing() {
        world.put("abcde");

        ReadResult first = world.streams.reader().read(AccountRegion.DEFAULT, world.iterator(new Position.Oldest()), 2);
        world.pass(Duration.ofSeconds(3));
        ReadResult second = world.read(first.next().orElseThrow());

        assertThat(letters(first.records())).isEqualTo("ab");
        assertThat(letters(second.records())).isEqualTo("cde");
        assertThat(second.behind()).isZero();
        world.put("f");
        assertThat(letters(world.read(second.next().orElseThrow()).records())).isEqualTo("f");
    }

    @Test
    void aReaderLearnsHowFarItIsBehind() {
        world.put("a");
        world.pass(Duration.ofSeconds(7));
        world.put("b");
        world.pass(Duration.ofSeconds(3));

        ReadResult first = world.streams.reader().read(AccountRegion.DEFAULT, world.iterator(new Position.Oldest()), 1);

        assertThat(first.behind()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void anIteratorHoldsForFiveMinutes() {
        String iterator = world.iterator(new Position.Latest());

        world.pass(Duration.ofMinutes(5));
        assertThat(world.read(iterator).records()).isEmpty();
        world.pass(Duration.ofMillis(1));

        assertThatThrownBy(() -> world.read(iterator))
                .hasMessage("Iterator expired. The iterator was created at time Thu Jan 01 00:00:01 UTC 2026 while"
                        + " right now it is Thu Jan 01 00:05:01 UTC 2026 which is further in the future than the"
                        + " tolerated delay of 300000 milliseconds.");
    }

    @Test
    void whatIsNoIteratorIsRefused() {
        assertThatThrownBy(() -> world.read("nonsense")).hasMessage("Invalid ShardIterator.");
        assertThatThrownBy(() -> world.read("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                .hasMessage("Invalid ShardIterator.");
        String tampered = "B" + world.iterator(new Position.Oldest()).substring(1);
        assertThatThrownBy(() -> world.read(tampered)).hasMessage("Invalid ShardIterator.");
    }

    @Test
    void aShardIsReadFiveTimesASecond() {
        String iterator = world.iterator(new Position.Oldest());
        for (int i = 0; i < 5; i++) {
            assertThat(world.read(iterator).records()).isEmpty();
        }

        assertThatThrownBy(() -> world.read(iterator))
                .hasMessage("Rate exceeded for shard shardId-000000000000 in stream orders under account"
                        + " 000000000000.");
        world.pass(Duration.ofMillis(200));
        assertThat(world.read(iterator).records()).isEmpty();
    }

    @Test
    void whoeverReadsTenMebibytesPausesForFiveSeconds() {
        for (int i = 0; i < 11; i++) {
            world.settle(world.streams
                    .writer()
                    .put(ORDERS, java.util.List.of(NewRecord.of("k", new byte[(1 << 20) - 1]))));
            world.pass(Duration.ofSeconds(1));
        }

        ReadResult first = world.read(world.iterator(new Position.Oldest()));

        assertThat(first.records()).hasSize(10);
        assertThat(first.behind()).isPositive();
        world.pass(Duration.ofMillis(3_900));
        assertThatThrownBy(() -> world.read(first.next().orElseThrow())).hasMessageStartingWith("Rate exceeded");
        world.pass(Duration.ofMillis(200));
        assertThat(world.read(first.next().orElseThrow()).records()).hasSize(1);
    }

    @Test
    void anIteratorStartsAtANumberOfItsOwnShardOnly() {
        var reader = world.streams.reader();
        long opened = world.scheduler.instant().getEpochSecond();
        String otherShard = new SequenceNumber(opened, 3, 1, opened).toString();
        String otherStream = new SequenceNumber(opened - 100, 0, 1, opened).toString();
        var shard = new ShardId(0);

        assertThatThrownBy(() -> reader.startingNumber(ORDERS, shard, "5"))
                .hasMessage("StartingSequenceNumber 5 used in GetShardIterator on shard shardId-000000000000 in stream"
                        + " orders under account 000000000000 is invalid.");
        assertThatThrownBy(() -> reader.startingNumber(ORDERS, shard, otherShard))
                .hasMessage("Invalid StartingSequenceNumber. It encodes shardId-000000000003, while it was used in a"
                        + " call to a shard with shardId-000000000000");
        assertThatThrownBy(() -> reader.startingNumber(ORDERS, shard, otherStream))
                .hasMessageEndingWith("is invalid because it did not come from this stream.");
        assertThatThrownBy(() -> world.iterator(
                        new Position.Since(world.scheduler.instant().plusSeconds(1))))
                .hasMessageStartingWith(
                        "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis.");
    }

    @Test
    void aWaitingCursorIsWokenByTheNextRecordAtOnce() {
        ShardCursor cursor = world.cursor(0, new Position.Latest());
        int[] woken = new int[1];
        cursor.whenMore(() -> woken[0]++);
        world.flush();
        assertThat(woken[0]).isZero();

        world.put("a");

        assertThat(woken[0]).isEqualTo(1);
        assertThat(StreamWorld.drain(cursor)).isEqualTo("a");
        world.put("b");
        assertThat(woken[0]).isEqualTo(1);
        cursor.whenMore(() -> woken[0]++);
        world.flush();
        assertThat(woken[0]).isEqualTo(2);
    }

    @Test
    void aClosedCursorIsNotWoken() {
        ShardCursor cursor = world.cursor(0, new Position.Latest());
        int[] woken = new int[1];
        cursor.whenMore(() -> woken[0]++);

        cursor.close();
        world.put("a");

        assertThat(woken[0]).isZero();
    }

    @Test
    void aCursorGoesOnWhereAnotherStood() {
        world.put("abcd");
        ShardCursor cursor = world.cursor(0, new Position.Oldest());
        assertThat(((ShardRead.Records) cursor.read(3, 1_000)).records()).hasSize(3);

        assertThat(StreamWorld.drain(world.cursor(0, cursor.position()))).isEqualTo("d");
    }

    @Test
    void aCursorIsToldThatItsStreamIsGone() {
        ShardCursor cursor = world.cursor(0, new Position.Latest());
        int[] woken = new int[1];
        cursor.whenMore(() -> woken[0]++);

        world.settle(world.streams.delete(ORDERS, false));
        world.passTransition();

        assertThat(woken[0]).isEqualTo(1);
        assertThat(cursor.read(1, 1)).isEqualTo(new ShardRead.Gone());
        assertThat(world.streams.reader().open(ORDERS, new ShardId(0), new Position.Oldest()))
                .isEmpty();
    }
}
