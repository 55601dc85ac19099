package dev.samovar.mapping.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** A real cluster of one broker, in this process. */
final class TestCluster implements AutoCloseable {
    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final List<Logger> SILENT =
            List.of(logger("kafka"), logger("org.apache.kafka"), logger("state.change"));

    private final KafkaClusterTestKit kit;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    private static Logger logger(String name) {
        return LogContext.getLogContext().getLogger(name);
    }

    /** Starts the broker. */
    TestCluster() throws Exception {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        kit = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build())
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("log.retention.ms", "-1") // records of tests may bear old timestamps
                .build();
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
        Map<String, Object> settings = Map.of("bootstrap.servers", kit.bootstrapServers());
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    List<String> bootstrapServers() {
        return List.of(kit.bootstrapServers());
    }

    /** A name that no other test uses. */
    static String newName() {
        return "orders" + TOPICS.incrementAndGet();
    }

    /** A topic that no other test uses. */
    String newTopic(int partitions) throws Exception {
        return newTopic(newName(), partitions);
    }

    String newTopic(String name, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
        return name;
    }

    /** Adds records without keys; they are there when this returns. */
    void send(String topic, int partition, String... values) throws ExecutionException, InterruptedException {
        for (String value : values) {
            send(new ProducerRecord<>(topic, partition, null, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    void send(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        var _ = producer.send(record).get();
    }

    /** Adds many records at a time; they are there when this returns. */
    void sendMany(String topic, int partition, int count, int bytes) {
        for (int i = 0; i < count; i++) {
            var _ = producer.send(new ProducerRecord<>(topic, partition, null, new byte[bytes]));
        }
        producer.flush();
    }

    /** The offsets that a group has committed, by partition. */
    Map<String, Long> committed(String group) throws Exception {
        Map<String, Long> offsets = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> offsets.put(partition.toString(), offset.offset()));
        return offsets;
    }

    void commit(String group, String topic, int partition, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    /** How many partitions each member of a group has. */
    List<Integer> shares(String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(described -> described.members().stream())
                .map(member -> member.assignment().topicPartitions().size())
                .toList();
    }

    void stopBroker() {
        kit.brokers().values().forEach(broker -> {
            broker.shutdown();
            broker.awaitShutdown();
        });
    }

    void startBroker() {
        kit.brokers().values().forEach(BrokerServer::startup);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        try {
            kit.close();
        } catch (Exception failure) {
            throw new AssertionError("the broker does not stop", failure);
        }
    }
}
