package dev.samovar.mapping.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.StartingPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/* With a real broker, in real time: a mapping that polls is waited for, never slept for. What waits lets others run. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = "broker", mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class KafkaTopicTest {
    private static TestCluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = new TestCluster();
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Test
    void recordsComeAsTheyWereSentAndTheirOffsetsAreCommitted() throws Exception {
        String topic = cluster.newTopic(1);
        var sent = new ProducerRecord<>(topic, 0, 1_545_084_650_987L, "k".getBytes(UTF_8), "v".getBytes(UTF_8));
        sent.headers().add("h", new byte[] {104, -1});
        cluster.send(sent);
        cluster.send(new ProducerRecord<byte[], byte[]>(topic, 0, 1_545_084_650_988L, null, null, List.of()));

        try (var stage = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            TopicFunction.Call call = stage.function.next();
            assertThat(call.event()).hasToString("""
                    {"eventSource":"SelfManagedKafka","bootstrapServers":"SERVERS","records":{"TOPIC-0":[\
                    {"topic":"TOPIC","partition":0,"offset":0,"timestamp":1545084650987,\
                    "timestampType":"CREATE_TIME","key":"aw==","value":"dg==","headers":[{"h":[104,-1]}]},\
                    {"topic":"TOPIC","partition":0,"offset":1,"timestamp":1545084650988,\
                    "timestampType":"CREATE_TIME","headers":[]}]}}""".replace(
                    "SERVERS", cluster.bootstrapServers().getFirst()).replace("TOPIC", topic));
            assertThat(cluster.committed(topic)).isEmpty();
            call.succeed();
            assertThat(stage.nextResult()).isEqualTo("OK");
        }

        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-0", 2L));
        assertThat(cluster.shares(topic)).as("members after the end").isEmpty();
    }

    @Test
    void committedOffsetsWinOverTheStartingPosition() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "done", "done", "new");
        cluster.commit(topic, topic, 0, 2);

        try (var stage = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            assertThat(stage.function.next().values()).containsExactly("new");
        }
    }

    @Test
    void anotherPollerGoesOnBehindWhatIsDone() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "a", "b", "c");
        try (var first = new TopicStage(cluster.bootstrapServers(), topic)) {
            first.batching = new Batching(1, Duration.ZERO);
            first.begin();
            first.function.next().succeed();
            TopicFunction.Call running = first.function.next();
            var ended = first.end();
            assertThat(ended).as("while an invocation runs").isNotDone();
            running.succeed();
            ended.join();
        }

        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-0", 2L));
        try (var second = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            assertThat(second.function.next().values()).containsExactly("c");
        }
    }

    @Test
    void latestSkipsWhatWasThereAlsoAfterARestart() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "old");
        try (var first = new TopicStage(cluster.bootstrapServers(), topic)) {
            first.start = new StartingPosition.Latest();
            first.begin();
            Patience.await("a commit", () -> !cluster.committed(topic).isEmpty());
        }
        cluster.send(topic, 0, "between");

        try (var second = new TopicStage(cluster.bootstrapServers(), topic)) {
            second.start = new StartingPosition.Latest();
            second.begin();
            assertThat(second.function.next().values()).containsExactly("between");
        }
    }

    @Test
    void aTimestampSkipsWhatCameBefore() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(new ProducerRecord<>(topic, 0, 1_000L, null, "early".getBytes(UTF_8)));
        cluster.send(new ProducerRecord<>(topic, 0, 2_000L, null, "late".getBytes(UTF_8)));

        try (var stage = new TopicStage(cluster.bootstrapServers(), topic)) {
            stage.start = new StartingPosition.AtTimestamp(Instant.ofEpochMilli(1_001));
            stage.begin();
            assertThat(stage.function.next().values()).containsExactly("late");
        }
    }

    @Test
    void aFailedBatchIsTriedAgainAndHoldsUpItsPartitionAlone() throws Exception {
        String topic = cluster.newTopic(2);
        cluster.send(topic, 0, "poison", "behind");
        try (var stage = new TopicStage(cluster.bootstrapServers(), topic)) {
            stage.batching = new Batching(1, Duration.ZERO);
            stage.begin();
            stage.function.next().fail();
            assertThat(stage.nextResult()).isEqualTo("PROBLEM: Function call failed");
            cluster.send(topic, 1, "beside");
            List<String> next = new ArrayList<>();
            while (!next.contains("beside")) {
                TopicFunction.Call call = stage.function.next();
                next.addAll(call.values());
                if (call.values().contains("beside")) {
                    call.succeed();
                } else {
                    call.fail();
                }
            }

            assertThat(next).doesNotContain("behind");
            Patience.await("a backlog of 2", () -> stage.backlog().waiting() == 2);
            assertThat(stage.backlog().oldest()).isPresent();
        }
        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-1", 1L));
    }

    @Test
    void aPartlyFailedBatchGoesOnAtTheFirstFailure() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "a", "b", "c");
        try (var stage = new TopicStage(cluster.bootstrapServers(), topic)) {
            stage.reportsItemFailures = true;
            stage.begin();
            TopicFunction.Call call = stage.function.next();
            assertThat(call.values()).containsExactly("a", "b", "c");
            call.succeed("""
                    {"batchItemFailures":[{"itemIdentifier":{"partition":"TOPIC-0","offset":1}}]}""".replace("TOPIC", topic));

            assertThat(stage.function.next().values()).containsExactly("b", "c");
        }
        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-0", 1L));
    }

    @Test
    void whatTheClusterHasForgottenIsSkipped() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "a");
        cluster.commit(topic, topic, 0, 1_000);

        try (var stage = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            assertThat(stage.function.next().values()).containsExactly("a");
        }
    }

    @Test
    void aLongBacklogIsReadInOrderAndWithPauses() throws Exception {
        String topic = cluster.newTopic(1);
        int count = 20_000;
        cluster.sendMany(topic, 0, count, 1_000);
        try (var stage = new TopicStage(cluster.bootstrapServers(), topic)) {
            stage.batching = new Batching(1_000, Duration.ofMillis(100));
            stage.begin();
            long next = 0;
            while (next < count) {
                TopicFunction.Call call = stage.function.next();
                for (var record : call.event().path("records").path(topic + "-0")) {
                    assertThat(record.path("offset").longValue()).isEqualTo(next);
                    next++;
                }
                call.succeed();
            }
        }
        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-0", (long) count));
    }

    @Test
    void membersOfAGroupShareThePartitionsAndNothingIsProcessedTwice() throws Exception {
        String topic = cluster.newTopic(2);
        cluster.send(topic, 0, "a0");
        cluster.send(topic, 1, "b0");
        try (var first = new TopicStage(cluster.bootstrapServers(), topic);
                var second = new TopicStage(cluster.bootstrapServers(), topic)) {
            first.begin();
            List<TopicFunction.Call> running = List.of(first.function.next(), first.function.next());
            second.begin();
            Patience.await("a second member", () -> cluster.shares(topic).size() == 2);
            assertThat(second.function.untaken())
                    .as("while the first works on both")
                    .isZero();
            running.forEach(TopicFunction.Call::succeed);
            Patience.await("a partition for each", () -> cluster.shares(topic).equals(List.of(1, 1)));
            cluster.send(topic, 0, "a1");
            cluster.send(topic, 1, "b1");

            TopicFunction.Call one = first.function.next();
            TopicFunction.Call other = second.function.next();

            assertThat(List.of(one.values().getFirst(), other.values().getFirst()))
                    .containsExactlyInAnyOrder("a1", "b1");
            one.succeed();
            other.succeed();
            second.end().join();
            cluster.send(topic, 0, "a2");
            cluster.send(topic, 1, "b2");
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                TopicFunction.Call call = first.function.next();
                rest.addAll(call.values());
                call.succeed();
            }
            assertThat(rest).containsExactlyInAnyOrder("a2", "b2");
        }
        assertThat(cluster.committed(topic)).isEqualTo(Map.of(topic + "-0", 3L, topic + "-1", 3L));
    }

    @Test
    void aTopicThatIsMissingIsFoundWhenItIsThere() throws Exception {
        String topic = TestCluster.newName();
        try (var stage = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            assertThat(stage.nextResult()).isEqualTo("PROBLEM: Topic not found: " + topic);
            cluster.newTopic(topic, 1);
            cluster.send(topic, 0, "a");
            assertThat(stage.function.next().values()).containsExactly("a");
        }
    }

    @Test
    void aClusterThatIsNotThereIsAProblemUntilThePollerEnds() throws Exception {
        try (var stage = new TopicStage(List.of("localhost:1"), "orders").begin()) {
            assertThat(stage.nextResult())
                    .isEqualTo("PROBLEM: Connection error. Please check your event source connection configuration.");
        }
    }

    @Test
    void aClusterWhoseNameNobodyKnowsIsAProblemUntilThePollerEnds() throws Exception {
        try (var stage = new TopicStage(List.of("nowhere.invalid:9092"), "orders").begin()) {
            assertThat(stage.nextResult()).startsWith("PROBLEM: ");
        }
    }

    @Test
    @ResourceLock(value = "broker", mode = ResourceAccessMode.READ_WRITE)
    void aBrokerThatComesBackIsReadFurther() throws Exception {
        String topic = cluster.newTopic(1);
        cluster.send(topic, 0, "before");
        try (var stage = new TopicStage(cluster.bootstrapServers(), topic).begin()) {
            stage.function.next().succeed();
            assertThat(stage.nextResult()).isEqualTo("OK");
            cluster.stopBroker();
            assertThat(stage.nextResult())
                    .isEqualTo("PROBLEM: Connection error. Please check your event source connection configuration.");
            cluster.startBroker();
            cluster.send(topic, 0, "after");

            TopicFunction.Call call = stage.function.next();
            while (call.values().contains("before")) {
                call.succeed();
                call = stage.function.next();
            }
            assertThat(call.values()).containsExactly("after");
        }
    }
}
