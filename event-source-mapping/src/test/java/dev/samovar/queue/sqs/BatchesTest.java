package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

@QuarkusTest
class BatchesTest {
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
    void whatCannotBeSentDoesNotHoldUpTheRest() {
        String queue = newQueue(Map.of(QueueAttributeName.MAXIMUM_MESSAGE_SIZE, "1024"));

        var result = send(queue, entry("good", "1"), entry("long", "x".repeat(1025)), entry("bell", "\u0007"));

        assertThat(result.successful()).extracting(it -> it.id()).containsExactly("good");
        assertThat(result.failed())
                .extracting(BatchesTest::describe)
                .containsExactly(
                        "long InvalidParameterValue true One or more parameters cannot be validated."
                                + " Reason: Message must be shorter than 1024 bytes.",
                        "bell InvalidMessageContents true Invalid characters found. Valid unicode characters are"
                                + " #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
    }

    @Test
    void messagesAreSettledEachForItself() {
        String queue = newQueue();
        send(queue, entry("a", "1"), entry("b", "2"));
        var received = sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        String first = received.getFirst().receiptHandle();
        String second = received.getLast().receiptHandle();

        var changed = sqs.changeMessageVisibilityBatch(
                it -> it.queueUrl(queue).entries(visibility("ok", first, 0), visibility("wrong", "garbage", 0)));
        assertThat(changed.successful()).extracting(it -> it.id()).containsExactly("ok");
        assertThat(changed.failed())
                .extracting(BatchesTest::describe)
                .containsExactly("wrong ReceiptHandleIsInvalid true The input receipt handle \"garbage\" is not a"
                        + " valid receipt handle.");

        var deleted = sqs.deleteMessageBatch(
                it -> it.queueUrl(queue).entries(deletion("ok", second), deletion("wrong", "garbage")));
        assertThat(deleted.successful()).extracting(it -> it.id()).containsExactly("ok");
        assertThat(deleted.failed()).extracting(BatchResultErrorEntry::code).containsExactly("ReceiptHandleIsInvalid");
        assertThat(sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10))
                        .messages())
                .hasSize(1);
    }

    @Test
    void aBatchHasOneToTenEntriesToldApart() {
        String queue = newQueue();

        assertThatThrownBy(() -> send(queue))
                .isInstanceOf(EmptyBatchRequestException.class)
                .hasMessageContaining("There should be at least one SendMessageBatchRequestEntry in the request.");
        assertThatThrownBy(() -> send(queue, entries(11)))
                .isInstanceOf(TooManyEntriesInBatchRequestException.class)
                .hasMessageContaining("Maximum number of entries per request are 10. You have sent 11.");
        assertThatThrownBy(() -> send(queue, entry("same", "1"), entry("same", "2")))
                .isInstanceOf(BatchEntryIdsNotDistinctException.class)
                .hasMessageContaining("Id same repeated.");
        assertThatThrownBy(() -> send(queue, entry("not an id", "1")))
                .isInstanceOf(InvalidBatchEntryIdException.class)
                .hasMessageContaining("A batch entry id can only contain alphanumeric characters");
        assertThatThrownBy(() -> sqs.deleteMessageBatch(
                        it -> it.queueUrl(queue).entries(deletion("a", "h"), deletion("a", "h"))))
                .isInstanceOf(BatchEntryIdsNotDistinctException.class);
        assertThatThrownBy(() -> sqs.changeMessageVisibilityBatch(
                        it -> it.queueUrl(queue).entries(List.of())))
                .isInstanceOf(EmptyBatchRequestException.class)
                .hasMessageContaining("ChangeMessageVisibilityBatchRequestEntry");
    }

    @Test
    void aBatchIsNoLongerThanTheLongestMessage() {
        String half = "x".repeat(524_288);

        assertThatThrownBy(() -> send(newQueue(), entry("a", half), entry("b", half), entry("c", "x")))
                .isInstanceOf(BatchRequestTooLongException.class)
                .hasMessageContaining(
                        "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes.");
    }

    @Test
    void aFifoQueueRefusesABatchWithoutItsIdsWhole() {
        String queue = newQueue(Map.of(QueueAttributeName.FIFO_QUEUE, "true"));

        assertThatThrownBy(() -> send(queue, entry("a", "1")))
                .isInstanceOfSatisfying(
                        SqsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue"))
                .hasMessageContaining("The request must contain the parameter MessageGroupId.");
        assertThatThrownBy(() -> send(
                        queue, entry("a", "1").toBuilder().messageGroupId("g").build()))
                .hasMessageContaining("The queue should either have ContentBasedDeduplication enabled or"
                        + " MessageDeduplicationId provided explicitly");
    }

    private SendMessageBatchResponse send(String queue, SendMessageBatchRequestEntry... entries) {
        return sqs.sendMessageBatch(it -> it.queueUrl(queue).entries(entries));
    }

    private static SendMessageBatchRequestEntry[] entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry("id" + i, "body"))
                .toArray(SendMessageBatchRequestEntry[]::new);
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    private static DeleteMessageBatchRequestEntry deletion(String id, String handle) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .build();
    }

    private static ChangeMessageVisibilityBatchRequestEntry visibility(String id, String handle, int seconds) {
        return ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .visibilityTimeout(seconds)
                .build();
    }

    private static String describe(BatchResultErrorEntry failed) {
        return failed.id() + " " + failed.code() + " " + failed.senderFault() + " " + failed.message();
    }
}
