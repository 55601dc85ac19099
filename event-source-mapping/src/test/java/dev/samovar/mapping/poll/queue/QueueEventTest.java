package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.queue.message.MessageAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueEventTest {
    private final QueueEvent format = new QueueEvent("arn:aws:sqs:eu-central-1:123456789012:orders.fifo");

    @Test
    void aMessageHasAllThatAwsWrites() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ApproximateReceiveCount", "1");
        attributes.put("SentTimestamp", "1545082649183");
        attributes.put("SequenceNumber", "18849496460467696128");
        attributes.put("MessageGroupId", "g");
        attributes.put("SenderId", "AIDAIENQZJOLO23YVJ4VO");
        attributes.put("MessageDeduplicationId", "d");
        attributes.put("ApproximateFirstReceiveTimestamp", "1545082649185");
        Map<String, MessageAttribute> messageAttributes = new LinkedHashMap<>();
        messageAttributes.put("n", new MessageAttribute.Text("String", "v"));
        messageAttributes.put("b", new MessageAttribute.Binary("Binary.png", new byte[] {1, 2, -1}));

        String event = event(new QueueMessage(
                "059f36b4-87a3-44ab-83d2-661975830a7d",
                "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
                "He said \"ä€😀\"\n",
                "e4e68fb7bd0e697a0ae8f1bb342846b3",
                Optional.of("00484c68af6c4d0e697a0ae8f1bb3428"),
                attributes,
                messageAttributes));

        assertThat(event).isEqualTo("""
            {"Records":[{"messageId":"059f36b4-87a3-44ab-83d2-661975830a7d",\
            "receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a","body":"He said \\"ä€😀\\"\\n",\
            "attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183",\
            "SequenceNumber":"18849496460467696128","MessageGroupId":"g","SenderId":"AIDAIENQZJOLO23YVJ4VO",\
            "MessageDeduplicationId":"d","ApproximateFirstReceiveTimestamp":"1545082649185"},\
            "messageAttributes":{"n":{"stringValue":"v","stringListValues":[],"binaryListValues":[],\
            "dataType":"String"},"b":{"binaryValue":"AQL/","stringListValues":[],"binaryListValues":[],\
            "dataType":"Binary.png"}},"md5OfMessageAttributes":"00484c68af6c4d0e697a0ae8f1bb3428",\
            "md5OfBody":"e4e68fb7bd0e697a0ae8f1bb342846b3","eventSource":"aws:sqs",\
            "eventSourceARN":"arn:aws:sqs:eu-central-1:123456789012:orders.fifo","awsRegion":"eu-central-1"}]}\
            """);
    }

    @Test
    void aMessageWithoutAttributesHasNullForTheirDigest() {
        String event = event(new QueueMessage("m", "r", "b", "d", Optional.empty(), Map.of(), Map.of()));

        assertThat(event).contains("\"messageAttributes\":{},\"md5OfMessageAttributes\":null,\"md5OfBody\":\"d\"");
    }

    private String event(QueueMessage message) {
        var received = new Received(message, 0);
        return format.event(Batch.of(List.of(new Item<>(received, format.record(received.message()), 0))))
                .text();
    }
}
