package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicFormatTest {
    private static final LogRecord.Topic RECORD = new LogRecord.Topic(
            "orders",
            0,
            15,
            Instant.ofEpochMilli(1_545_084_650_987L),
            "CREATE_TIME",
            bytes("key"),
            bytes("Hello, this is a test."),
            List.of(new LogRecord.Header("name", new byte[] {104, 101, -1})));
    private static final LogRecord.Topic TOMBSTONE = new LogRecord.Topic(
            "orders", 0, 16, Instant.ofEpochMilli(0), "LOG_APPEND_TIME", Optional.empty(), Optional.empty(), List.of());

    private final TopicFormat format = new TopicFormat(List.of("b1:9092", "b2:9092"), "orders-0");

    @Test
    void recordsHaveAllThatAwsWrites() {
        var progress = new ShardProgress(new Position.Oldest(), () -> {});
        List<Item<Taken<LogRecord.Topic>>> items = List.of(RECORD, TOMBSTONE).stream()
                .map(record -> new Taken<>(record, progress.add(record.sequenceNumber(), record.bytes())))
                .map(taken -> new Item<>(taken, format.record(taken.record()), 0))
                .toList();

        assertThat(format.event(Batch.of(items)).text()).isEqualTo("""
            {"eventSource":"SelfManagedKafka","bootstrapServers":"b1:9092,b2:9092",\
            "records":{"orders-0":[\
            {"topic":"orders","partition":0,"offset":15,"timestamp":1545084650987,"timestampType":"CREATE_TIME",\
            "key":"a2V5","value":"SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==","headers":[{"name":[104,101,-1]}]},\
            {"topic":"orders","partition":0,"offset":16,"timestamp":0,"timestampType":"LOG_APPEND_TIME",\
            "headers":[]}]}}\
            """);
    }

    @Test
    void aRecordIsNamedByItsPartitionAndOffset() throws IOException {
        JsonNode named = new ObjectMapper().readTree("{\"partition\":\"orders-0\",\"offset\":15}");
        JsonNode unnamed = new ObjectMapper().readTree("{\"partition\":\"orders-0\",\"offset\":\"15\"}");

        assertThat(format.identifier(named)).hasValue(format.identifier(RECORD));
        assertThat(format.identifier(unnamed)).isEmpty();
    }

    @Test
    void aFailureTellsTheOffsets() {
        ObjectNode failure = JsonNodeFactory.instance.objectNode();
        new TopicRange(List.of("b1:9092", "b2:9092")).write(failure, List.of(RECORD, TOMBSTONE));

        assertThat(failure).hasToString("""
            {"KafkaBatchInfo":{"batchSize":2,"bootstrapServers":"b1:9092,b2:9092","payloadSize":25,\
            "recordsInfo":{"orders-0":{"firstRecordOffset":15,"lastRecordOffset":16,\
            "firstRecordTimestamp":"2018-12-17T22:10:50.987Z",\
            "lastRecordTimestamp":"1970-01-01T00:00:00.000Z"}}}}\
            """);
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
