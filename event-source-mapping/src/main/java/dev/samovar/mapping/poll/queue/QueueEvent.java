package dev.samovar.mapping.poll.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.invocation.Payload;
import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.EventFormat;
import dev.samovar.mapping.poll.engine.RecordArray;
import dev.samovar.mapping.poll.engine.RecordWriter;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.queue.message.MessageAttribute;
import java.io.IOException;
import java.util.Map;

/** The event that a function gets from a queue, as AWS writes it. */
final class QueueEvent implements EventFormat<Received> {
    private final RecordWriter writer = new RecordWriter();
    private final String queueArn;
    private final String region;

    QueueEvent(String queueArn) {
        this.queueArn = queueArn;
        this.region = queueArn.split(":", -1)[3];
    }

    /** One message, as it stands in the event. */
    byte[] record(QueueMessage message) {
        return writer.write(json -> write(json, message));
    }

    private void write(JsonGenerator json, QueueMessage message) throws IOException {
        json.writeStartObject();
        json.writeStringField("messageId", message.messageId());
        json.writeStringField("receiptHandle", message.receiptHandle());
        json.writeStringField("body", message.body());
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("messageAttributes");
        for (Map.Entry<String, MessageAttribute> attribute :
                message.messageAttributes().entrySet()) {
            json.writeObjectFieldStart(attribute.getKey());
            write(json, attribute.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        /* A null text is written as null. */
        json.writeStringField(
                "md5OfMessageAttributes", message.md5OfMessageAttributes().orElse(null));
        json.writeStringField("md5OfBody", message.md5OfBody());
        json.writeStringField("eventSource", "aws:sqs");
        json.writeStringField("eventSourceARN", queueArn);
        json.writeStringField("awsRegion", region);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MessageAttribute attribute) throws IOException {
        switch (attribute) {
            case MessageAttribute.Text text -> json.writeStringField("stringValue", text.value());
            case MessageAttribute.Binary binary -> json.writeBinaryField("binaryValue", binary.value());
        }
        json.writeArrayFieldStart("stringListValues");
        json.writeEndArray();
        json.writeArrayFieldStart("binaryListValues");
        json.writeEndArray();
        json.writeStringField("dataType", attribute.dataType());
    }

    @Override
    public Payload event(Batch<Received> batch) {
        return RecordArray.between("{\"Records\":[", batch.items(), "]}");
    }
}
