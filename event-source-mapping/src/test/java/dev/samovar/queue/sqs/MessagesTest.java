package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newFifoQueue;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/* The client checks the digests of what it sends and receives by itself. */
@QuarkusTest
class MessagesTest {
    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private SqsClient sqs;

    @BeforeEach
    void open() {
        sqs = Sqs.client();
    }

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void aMessageIsReceivedAsItWasSentAndThenDeleted() {
        String queue = newQueue();
        String body = "grüße \r\n\t <&\"'> \uD83D\uDE00";

        SendMessageResponse sent = sqs.sendMessage(it -> it.queueUrl(queue).messageBody(body));
        Message received = receiveOne(queue);

        assertThat(received.body()).isEqualTo(body);
        assertThat(received.messageId()).isEqualTo(sent.messageId()).matches("[0-9a-f-]{36}");
        assertThat(received.md5OfBody()).isEqualTo(sent.md5OfMessageBody());
        assertThat(received.hasAttributes()).isFalse();
        assertThat(received.hasMessageAttributes()).isFalse();
        sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(received.receiptHandle()));
        assertThat(counts(queue)).isEqualTo("0 visible, 0 in flight, 0 delayed");
    }

    @Test
    void attributesOfAllTypesTravelWithAMessage() {
        String queue = newQueue();
        Map<String, MessageAttributeValue> attributes = Map.of(
                "colour", text("String", "red"),
                "weight", text("Number.kg", "12.50"),
                "picture",
                        MessageAttributeValue.builder()
                                .dataType("Binary.png")
                                .binaryValue(SdkBytes.fromByteArray(new byte[] {0, -1, 127}))
                                .build());

        SendMessageResponse sent =
                sqs.sendMessage(it -> it.queueUrl(queue).messageBody("b").messageAttributes(attributes));
        Message received = sqs.receiveMessage(it -> it.queueUrl(queue).messageAttributeNames("All"))
                .messages()
                .getFirst();

        assertThat(received.messageAttributes()).isEqualTo(attributes);
        assertThat(received.md5OfMessageAttributes()).isEqualTo(sent.md5OfMessageAttributes());
    }

    @Test
    void onlyAttributesThatAreAskedForAreShown() {
        String queue = newQueue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0"));
        sqs.sendMessage(it -> it.queueUrl(queue)
                .messageBody("b")
                .messageAttributes(Map.of("a.1", text("String", "x"), "b", text("String", "y")))
                .messageSystemAttributes(Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(TRACE)
                                .build())));

        Message some = sqs.receiveMessage(it -> it.queueUrl(queue)
                        .messageAttributeNames("a.*")
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.AWS_TRACE_HEADER,
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages()
                .getFirst();
        assertThat(some.messageAttributes()).containsOnlyKeys("a.1");
        assertThat(some.attributes())
                .isEqualTo(Map.of(
                        MessageSystemAttributeName.AWS_TRACE_HEADER,
                        TRACE,
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        "1"));

        Message all = sqs.receiveMessage(
                        it -> it.queueUrl(queue).messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .getFirst();
        assertThat(all.hasMessageAttributes()).isFalse();
        assertThat(all.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2")
                .containsEntry(MessageSystemAttributeName.SENDER_ID, "test")
                .containsKeys(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP);
    }

    @Test
    void aReceiverWaitsForAMessage() {
        String queue = newQueue();
        var received = CompletableFuture.supplyAsync(() -> sqs.receiveMessage(
                        it -> it.queueUrl(queue).waitTimeSeconds(20).maxNumberOfMessages(10))
                .messages());

        try (SqsClient other = Sqs.client()) {
            other.sendMessage(it -> it.queueUrl(queue).messageBody("here"));
        }

        assertThat(received.join()).extracting(Message::body).containsExactly("here");
    }

    @Test
    void aReceiverThatWentAwayGetsNothing() throws IOException {
        String queue = newQueue();
        String body = "{\"QueueUrl\":\"" + queue + "\",\"WaitTimeSeconds\":20}";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSQS.ReceiveMessage\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
        }
        /* Time enough for the server to see the end of that connection, whatever loop serves it. */
        for (int i = 0; i < 50; i++) {
            sqs.listQueues();
        }

        sqs.sendMessage(it -> it.queueUrl(queue).messageBody("for the living"));

        assertThat(receiveOne(queue).body()).isEqualTo("for the living");
    }

    @Test
    void anEmptyQueueAnswersWithNothing() {
        assertThat(sqs.receiveMessage(it -> it.queueUrl(newQueue())).messages()).isEmpty();
    }

    @Test
    void visibilityIsEndedAndProlonged() {
        String queue = newQueue();
        sqs.sendMessage(it -> it.queueUrl(queue).messageBody("b"));

        Message first = receiveOne(queue);
        assertThat(counts(queue)).isEqualTo("0 visible, 1 in flight, 0 delayed");
        sqs.changeMessageVisibility(
                it -> it.queueUrl(queue).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
        Message second = receiveOne(queue);

        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.receiptHandle()).isNotEqualTo(first.receiptHandle());
        sqs.changeMessageVisibility(
                it -> it.queueUrl(queue).receiptHandle(second.receiptHandle()).visibilityTimeout(600));
        assertThat(counts(queue)).isEqualTo("0 visible, 1 in flight, 0 delayed");
    }

    @Test
    void aDelayedMessageIsNotVisible() {
        String queue = newQueue();

        sqs.sendMessage(it -> it.queueUrl(queue).messageBody("later").delaySeconds(900));

        assertThat(counts(queue)).isEqualTo("0 visible, 0 in flight, 1 delayed");
    }

    @Test
    void aPurgedQueueIsEmpty() {
        String queue = newQueue();
        sqs.sendMessage(it -> it.queueUrl(queue).messageBody("b"));

        sqs.purgeQueue(it -> it.queueUrl(queue));

        assertThat(counts(queue)).isEqualTo("0 visible, 0 in flight, 0 delayed");
    }

    @Test
    void aFifoQueueKeepsOrderAndTellsRepetitions() {
        String queue = newFifoQueue();

        SendMessageResponse one =
                sqs.sendMessage(it -> it.queueUrl(queue).messageBody("1").messageGroupId("g"));
        SendMessageResponse two =
                sqs.sendMessage(it -> it.queueUrl(queue).messageBody("2").messageGroupId("g"));
        SendMessageResponse again =
                sqs.sendMessage(it -> it.queueUrl(queue).messageBody("1").messageGroupId("g"));

        assertThat(one.sequenceNumber()).matches("\\d{20}").isLessThan(two.sequenceNumber());
        assertThat(again.messageId()).isEqualTo(one.messageId());
        assertThat(again.sequenceNumber()).isEqualTo(one.sequenceNumber());
        List<Message> received = sqs.receiveMessage(it -> it.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .receiveRequestAttemptId("attempt")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        assertThat(received).extracting(Message::body).containsExactly("1", "2");
        assertThat(received.getFirst().attributes())
                .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "g")
                .containsEntry(MessageSystemAttributeName.SEQUENCE_NUMBER, one.sequenceNumber())
                .containsEntry(
                        MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID,
                        "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b");
    }

    @Test
    void aMessageOfAMebibytePasses() {
        String queue = newQueue();
        String body = "x".repeat(1_048_576);

        sqs.sendMessage(it -> it.queueUrl(queue).messageBody(body));

        assertThat(receiveOne(queue).body()).isEqualTo(body);
    }

    @Test
    void aBatchIsReceivedWhole() {
        String queue = newQueue();
        List<SendMessageBatchRequestEntry> entries = List.of(
                SendMessageBatchRequestEntry.builder()
                        .id("a")
                        .messageBody("1")
                        .messageAttributes(Map.of("n", text("Number", "1")))
                        .build(),
                SendMessageBatchRequestEntry.builder().id("b").messageBody("2").build());

        var sent = sqs.sendMessageBatch(it -> it.queueUrl(queue).entries(entries));

        assertThat(sent.successful()).extracting(entry -> entry.id()).containsExactly("a", "b");
        assertThat(sent.failed()).isEmpty();
        assertThat(sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10))
                        .messages())
                .extracting(Message::body)
                .containsExactlyInAnyOrder("1", "2");
    }

    private Message receiveOne(String queue) {
        return sqs.receiveMessage(it -> it.queueUrl(queue)).messages().getFirst();
    }

    private String counts(String queue) {
        var counts = sqs.getQueueAttributes(it -> it.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES) + " visible, "
                + counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE) + " in flight, "
                + counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED) + " delayed";
    }

    private static MessageAttributeValue text(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
