package dev.samovar.mapping.kafka;

import dev.samovar.mapping.source.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Turns the client's records into those that pollers know. */
final class TopicRecords {
    private TopicRecords() {}

    static Map<TopicPartition, List<LogRecord.Topic>> of(ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, List<LogRecord.Topic>> records = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            records.put(
                    partition,
                    polled.records(partition).stream().map(TopicRecords::record).toList());
        }
        return records;
    }

    private static LogRecord.Topic record(ConsumerRecord<byte[], byte[]> record) {
        List<LogRecord.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new LogRecord.Header(
                    header.key(), Optional.ofNullable(header.value()).orElseGet(() -> new byte[0])));
        }
        return new LogRecord.Topic(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.timestampType().name(),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                headers);
    }
}
