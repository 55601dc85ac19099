package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.samovar.invocation.Payload;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.RecordArray;
import dev.samovar.mapping.poll.engine.RecordWriter;
import dev.samovar.mapping.source.LogRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The event that a function gets from a partition of a Kafka topic, as AWS writes it. */
final class TopicFormat implements LogFormat<LogRecord.Topic> {
    private final RecordWriter writer = new RecordWriter();
    private final String beginning;

    TopicFormat(List<String> bootstrapServers, String shardId) {
        beginning = "{\"eventSource\":\"SelfManagedKafka\",\"bootstrapServers\":"
                + TextNode.valueOf(String.join(",", bootstrapServers)) + ",\"records\":{" + TextNode.valueOf(shardId)
                + ":[";
    }

    @Override
    public byte[] record(LogRecord.Topic record) {
        return writer.write(json -> write(json, record));
    }

    private static void write(JsonGenerator json, LogRecord.Topic record) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", record.topic());
        json.writeNumberField("partition", record.partition());
        json.writeNumberField("offset", record.offset());
        json.writeNumberField("timestamp", record.arrivedAt().toEpochMilli());
        json.writeStringField("timestampType", record.timestampType());
        writeBytes(json, "key", record.key());
        writeBytes(json, "value", record.value());
        json.writeArrayFieldStart("headers");
        for (LogRecord.Header header : record.headers()) {
            json.writeStartObject();
            json.writeArrayFieldStart(header.name());
            for (byte signed : header.value()) {
                json.writeNumber(signed);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeBytes(JsonGenerator json, String name, Optional<byte[]> bytes) throws IOException {
        if (bytes.isPresent()) {
            json.writeBinaryField(name, bytes.get());
        }
    }

    @Override
    public Payload event(Batch<Taken<LogRecord.Topic>> batch) {
        return RecordArray.between(beginning, batch.items(), "]}}");
    }

    @Override
    public String identifier(LogRecord.Topic record) {
        return record.shardId() + "@" + record.offset();
    }

    @Override
    public Optional<String> identifier(JsonNode itemIdentifier) {
        JsonNode partition = itemIdentifier.path("partition");
        JsonNode offset = itemIdentifier.path("offset");
        return partition.isTextual() && offset.isIntegralNumber()
                ? Optional.of(partition.textValue() + "@" + offset.longValue())
                : Optional.empty();
    }
}
