package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.invocation.Payload;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.RecordArray;
import dev.samovar.mapping.poll.engine.RecordWriter;
import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.mapping.poll.engine.WindowPart;
import dev.samovar.mapping.source.LogRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** The event that a function gets from a shard of a stream, as AWS writes it. */
final class StreamFormat implements LogFormat<LogRecord.Stream> {
    private static final int MILLIS_DIGITS = 3;

    private final RecordWriter writer = new RecordWriter();
    private final String streamArn;
    private final String region;
    private final String shardId;
    private final TargetFunction function;
    private final Optional<TumblingWindow> window;

    StreamFormat(String streamArn, String shardId, TargetFunction function, Optional<TumblingWindow> window) {
        this.streamArn = streamArn;
        this.region = streamArn.split(":", -1)[3];
        this.shardId = shardId;
        this.function = function;
        this.window = window;
    }

    @Override
    public byte[] record(LogRecord.Stream record) {
        return writer.write(json -> write(json, record));
    }

    private void write(JsonGenerator json, LogRecord.Stream record) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("kinesis");
        json.writeStringField("kinesisSchemaVersion", "1.0");
        json.writeStringField("partitionKey", record.partitionKey());
        json.writeStringField("sequenceNumber", record.sequenceNumber());
        json.writeBinaryField("data", record.data());
        json.writeNumberField(
                "approximateArrivalTimestamp",
                BigDecimal.valueOf(record.arrivedAt().toEpochMilli(), MILLIS_DIGITS));
        json.writeEndObject();
        json.writeStringField("eventSource", "aws:kinesis");
        json.writeStringField("eventVersion", "1.0");
        json.writeStringField("eventID", record.shardId() + ":" + record.sequenceNumber());
        json.writeStringField("eventName", "aws:kinesis:record");
        json.writeStringField("invokeIdentityArn", function.role());
        json.writeStringField("awsRegion", region);
        json.writeStringField("eventSourceARN", streamArn);
        json.writeEndObject();
    }

    @Override
    public Payload event(Batch<Taken<LogRecord.Stream>> batch) {
        return RecordArray.between(
                "{\"Records\":[",
                batch.items(),
                batch.window().map(part -> "]," + windowMembers(part) + "}").orElse("]}"));
    }

    private String windowMembers(WindowPart part) {
        String state = window.map(TumblingWindow::state).orElse(TumblingWindow.NO_STATE);
        return "\"window\":{\"start\":\"" + part.start() + "\",\"end\":\"" + part.end() + "\"},\"state\":" + state
                + ",\"shardId\":\"" + shardId + "\",\"eventSourceARN\":\"" + streamArn
                + "\",\"isFinalInvokeForWindow\":" + part.isLast()
                + ",\"isWindowTerminatedEarly\":" + part.isEarly();
    }

    @Override
    public String identifier(LogRecord.Stream record) {
        return record.sequenceNumber();
    }

    @Override
    public Optional<String> identifier(JsonNode itemIdentifier) {
        return Optional.ofNullable(itemIdentifier.textValue());
    }
}
