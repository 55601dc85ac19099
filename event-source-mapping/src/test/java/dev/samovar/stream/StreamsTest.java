package dev.samovar.stream;

import static dev.samovar.stream.StreamWorld.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.stream.shard.Position;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private final StreamWorld world = new StreamWorld();

    @Test
    void aStreamIsCreatedAfterAWhile() {
        world.settle(world.streams.create(ORDERS, StreamSettings.of(StreamMode.PROVISIONED), 2));

        assertThat(world.streams.describe(ORDERS).status()).isEqualTo(StreamStatus.CREATING);
        assertThat(world.streams.shards(ORDERS)).isEmpty();
        assertThatThrownBy(() -> world.put("a")).hasMessage("Stream orders under account 000000000000 not found.");

        world.passTransition();

        assertThat(world.streams.describe(ORDERS).status()).isEqualTo(StreamStatus.ACTIVE);
        assertThat(world.lineage()).containsExactly("0", "1");
    }

    @Test
    void aNameIsTakenOnceInAnAccountAndRegion() {
        world.createOrders(1);
        var elsewhere = new StreamArn(new AccountRegion("111111111111", "us-east-1"), "orders");

        assertThatThrownBy(() -> world.createOrders(1))
                .hasMessage("Stream orders under account 000000000000 already exists.");
        world.settle(world.streams.create(elsewhere, StreamSettings.of(StreamMode.PROVISIONED), 1));

        assertThat(world.streams.list(AccountRegion.DEFAULT)).hasSize(1);
        assertThat(world.streams.list(elsewhere.home())).hasSize(1);
    }

    @Test
    void aDeletedStreamCannotBeReadAndIsGoneAfterAWhile() {
        world.createOrders(1);
        world.put("abc");
        String iterator = world.iterator(new Position.Oldest());

        world.settle(world.streams.delete(ORDERS, false));

        assertThat(world.streams.describe(ORDERS).status()).isEqualTo(StreamStatus.DELETING);
        assertThatThrownBy(() -> world.read(iterator))
                .hasMessage("Shard shardId-000000000000 in stream orders under account 000000000000 does not exist");
        world.passTransition();
        assertThatThrownBy(() -> world.streams.describe(ORDERS))
                .hasMessage("Stream orders under account 000000000000 not found.");
        assertThat(world.store.documents("stream")).isZero();
        assertThat(world.store.documents("stream-shard")).isZero();
        assertThat(world.store.documents("stream-record")).isZero();
    }

    @Test
    void anIteratorDoesNotReadTheNextStreamOfTheSameName() {
        world.createOrders(1);
        String iterator = world.iterator(new Position.Oldest());
        world.settle(world.streams.delete(ORDERS, false));
        world.passTransition();
        world.createOrders(1);

        assertThatThrownBy(() -> world.read(iterator)).hasMessageEndingWith("does not exist");
    }

    @Test
    void recordsExpireAndSoDoTheirDocuments() {
        world.createOrders(1);
        world.put("ab");
        world.pass(Duration.ofHours(12));
        world.put("c");

        world.pass(Duration.ofHours(12).plusMillis(1));
        assertThat(world.drainAll()).isEqualTo("c");

        world.pass(Duration.ofHours(12).plusMinutes(2));
        assertThat(world.drainAll()).isEmpty();
        assertThat(world.store.documents("stream-record")).isZero();
    }

    @Test
    void aLongerRetentionKeepsWhatIsThereAndBringsNothingBack() {
        world.createOrders(1);
        world.put("a");
        world.pass(Duration.ofDays(1).plusSeconds(1));
        world.put("b");

        world.settle(world.streams.increaseRetention(ORDERS, Duration.ofDays(2)));
        world.pass(Duration.ofHours(47));

        assertThat(world.drainAll()).isEqualTo("b");
    }

    @Test
    void aShorterRetentionDropsAtOnce() {
        world.createOrders(1);
        world.settle(world.streams.increaseRetention(ORDERS, Duration.ofDays(2)));
        world.put("a");
        world.pass(Duration.ofHours(30));
        world.put("b");

        world.settle(world.streams.decreaseRetention(ORDERS, Duration.ofDays(1)));

        assertThat(world.drainAll()).isEqualTo("b");
        assertThat(world.store.documents("stream-record")).isEqualTo(1);
    }

    @Test
    void retentionIsADayToAYearAndMovesInTheDirectionThatTheCallerSays() {
        world.createOrders(1);

        assertThatThrownBy(() -> world.streams.increaseRetention(ORDERS, Duration.ofHours(8761)))
                .hasMessage("Maximum allowed retention period is 8760 hours. Requested retention period (8761 hours)"
                        + " is too long.");
        assertThatThrownBy(() -> world.streams.decreaseRetention(ORDERS, Duration.ofHours(23)))
                .hasMessage("Minimum allowed retention period is 24 hours. Requested retention period (23 hours)"
                        + " is too short.");
        assertThatThrownBy(() -> world.streams.decreaseRetention(ORDERS, Duration.ofHours(25)))
                .hasMessage("Requested retention period (25 hours) for stream orders can not be longer than existing"
                        + " retention period (24 hours). Use IncreaseRetentionPeriod API.");
    }

    @Test
    void anAccountHasSoManyOpenShards() {
        world.createOrders(499);
        var second = new StreamArn(AccountRegion.DEFAULT, "second");

        assertThatThrownBy(() -> world.streams.create(second, StreamSettings.of(StreamMode.PROVISIONED), 2))
                .hasMessageStartingWith("This request would exceed the shard limit for the account 000000000000 in"
                        + " us-east-1. Current shard count for the account: 499. Limit: 500. Number of additional"
                        + " shards that would have resulted from this request: 2.");
    }

    @Test
    void aStreamHasFiftyTags() {
        world.createOrders(1);
        Map<String, String> tags =
                IntStream.range(0, 51).boxed().collect(Collectors.toMap(Object::toString, Object::toString));

        assertThatThrownBy(() -> world.streams.tag(ORDERS, tags))
                .hasMessageContaining("a given stream cannot have more than 50 tags");
        world.settle(world.streams.tag(ORDERS, Map.of("team", "orders")));
        world.restart();

        assertThat(world.streams.describe(ORDERS).settings().tags()).isEqualTo(Map.of("team", "orders"));
    }

    @Test
    void aStreamWithConsumersIsDeletedOnlyWithThem() {
        world.createOrders(1);
        world.settle(world.streams.consumers().register(ORDERS, "billing", Map.of()));

        assertThatThrownBy(() -> world.streams.delete(ORDERS, false))
                .hasMessageContaining("has one or more consumers registered");
        world.settle(world.streams.delete(ORDERS, true));
        world.passTransition();

        assertThat(world.store.documents("stream-consumer")).isZero();
    }

    @Test
    void aConsumerIsRegisteredAndDeregisteredAfterAWhile() {
        world.createOrders(1);
        StreamConsumer consumer = world.settle(world.streams.consumers().register(ORDERS, "billing", Map.of()));
        assertThat(consumer.status()).isEqualTo(ConsumerStatus.CREATING);
        assertThatThrownBy(() -> world.streams.consumers().register(ORDERS, "billing", Map.of()))
                .hasMessage("Consumer billing under stream orders already exists for account 000000000000.");

        world.restart();
        world.passTransition();

        assertThat(world.streams.consumers().get(consumer.arn()).status()).isEqualTo(ConsumerStatus.ACTIVE);
        world.settle(world.streams.consumers().deregister(consumer.arn()));
        world.passTransition();
        assertThat(world.streams.consumers().of(ORDERS)).isEmpty();
    }
}
