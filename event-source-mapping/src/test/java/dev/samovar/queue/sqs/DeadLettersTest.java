package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newFifoQueue;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.SqsException;

@QuarkusTest
class DeadLettersTest {
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
    void aMessageThatWasReceivedTooOftenIsADeadLetter() {
        String deadLetters = newQueue();
        String source = sourceOf(deadLetters);
        die(source, "poison");

        Message dead = sqs.receiveMessage(
                        it -> it.queueUrl(deadLetters).messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .getFirst();

        assertThat(dead.body()).isEqualTo("poison");
        assertThat(dead.attributes())
                .containsEntry(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN, Sqs.arn(sqs, source))
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
        assertThat(sqs.listDeadLetterSourceQueues(it -> it.queueUrl(deadLetters))
                        .queueUrls())
                .containsExactly(source);
    }

    @Test
    void deadLettersAreMovedBack() {
        String deadLetters = newQueue();
        String source = sourceOf(deadLetters);
        die(source, "once more");

        String handle = sqs.startMessageMoveTask(it -> it.sourceArn(Sqs.arn(sqs, deadLetters)))
                .taskHandle();

        assertThat(handle).isNotEmpty();
        assertThat(sqs.receiveMessage(it -> it.queueUrl(source).waitTimeSeconds(20))
                        .messages())
                .extracting(Message::body)
                .containsExactly("once more");
        ListMessageMoveTasksResultEntry task = sqs.listMessageMoveTasks(it -> it.sourceArn(Sqs.arn(sqs, deadLetters)))
                .results()
                .getFirst();
        assertThat(task.sourceArn()).isEqualTo(Sqs.arn(sqs, deadLetters));
        assertThat(task.destinationArn()).isNull();
        assertThat(task.approximateNumberOfMessagesMoved()).isEqualTo(1);
        assertThat(task.approximateNumberOfMessagesToMove()).isEqualTo(1);
        assertThat(task.startedTimestamp()).isPositive();
    }

    @Test
    void deadLettersAreMovedElsewhereUntilSomebodyCancels() {
        String deadLetters = newQueue();
        String source = sourceOf(deadLetters);
        String destination = newQueue();
        for (int i = 0; i < 3; i++) {
            die(source, "letter " + i);
        }

        String handle = sqs.startMessageMoveTask(it -> it.sourceArn(Sqs.arn(sqs, deadLetters))
                        .destinationArn(Sqs.arn(sqs, destination))
                        .maxNumberOfMessagesPerSecond(1))
                .taskHandle();
        ListMessageMoveTasksResultEntry running = task(deadLetters);
        assertThat(running.status()).isEqualTo("RUNNING");
        assertThat(running.taskHandle()).isEqualTo(handle);
        assertThat(running.destinationArn()).isEqualTo(Sqs.arn(sqs, destination));
        assertThat(running.maxNumberOfMessagesPerSecond()).isEqualTo(1);
        assertThatThrownBy(() -> sqs.startMessageMoveTask(it -> it.sourceArn(Sqs.arn(sqs, deadLetters))))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("There is already a task running. Only one active task is allowed for a source"
                        + " queue arn at a given time.");

        assertThat(sqs.cancelMessageMoveTask(it -> it.taskHandle(handle)).approximateNumberOfMessagesMoved())
                .isBetween(0L, 2L);

        ListMessageMoveTasksResultEntry cancelled = task(deadLetters);
        assertThat(cancelled.status()).startsWith("CANCELL");
        assertThat(cancelled.taskHandle()).isNull();
    }

    @Test
    void moveTasksThatMakeNoSenseAreRefused() {
        String plain = Sqs.arn(sqs, newQueue());
        String deadLetters = newQueue();
        sourceOf(deadLetters);
        String source = Sqs.arn(sqs, deadLetters);

        assertThatThrownBy(() -> sqs.startMessageMoveTask(it -> it.sourceArn(plain)))
                .hasMessageContaining("Source queue must be configured as a Dead Letter Queue.");
        assertThatThrownBy(() -> sqs.startMessageMoveTask(it -> it.sourceArn("orders")))
                .hasMessageContaining("You must use this format to specify the SourceArn:"
                        + " arn:<partition>:<service>:<region>:<account-id>:<resource-id>");
        assertThatThrownBy(() ->
                        sqs.startMessageMoveTask(it -> it.sourceArn(source).destinationArn(plain + "-none")))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404))
                .hasMessageContaining(
                        "The resource that you specified for the DestinationArn parameter doesn't exist.");
        assertThatThrownBy(() ->
                        sqs.startMessageMoveTask(it -> it.sourceArn(source.replace("000000000000", "111111111111"))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("SourceArn");
        assertThatThrownBy(() ->
                        sqs.listMessageMoveTasks(it -> it.sourceArn(source).maxResults(11)))
                .hasMessageContaining("MaxResults");
        assertThatThrownBy(() -> sqs.cancelMessageMoveTask(it -> it.taskHandle("garbage")))
                .hasMessageContaining("Value for parameter TaskHandle is invalid.");
        assertThatThrownBy(() -> sqs.cancelMessageMoveTask(it -> it.taskHandle(handle(source))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Task does not exist.");
        assertThatThrownBy(() -> sqs.cancelMessageMoveTask(
                        it -> it.taskHandle(handle(source.replace("000000000000", "111111111111")))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The resource that you specified for the SourceArn parameter doesn't exist.");
    }

    private static String handle(String source) {
        String task = "{\"taskId\":\"1\",\"sourceArn\":\"" + source + "\"}";
        return Base64.getEncoder().encodeToString(task.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDeadLetterQueueIsOfTheSameType() {
        String fifo = newFifoQueue();

        assertThatThrownBy(() -> sourceOf(fifo)).isInstanceOf(SqsException.class);
    }

    private ListMessageMoveTasksResultEntry task(String queue) {
        return sqs.listMessageMoveTasks(it -> it.sourceArn(Sqs.arn(sqs, queue)).maxResults(10))
                .results()
                .getFirst();
    }

    private String sourceOf(String deadLetters) {
        return newQueue(Map.of(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"" + Sqs.arn(sqs, deadLetters) + "\",\"maxReceiveCount\":\"1\"}",
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "0"));
    }

    /* The second receive finds that the first one was the last that it may have. */
    private void die(String source, String body) {
        sqs.sendMessage(it -> it.queueUrl(source).messageBody(body));
        assertThat(sqs.receiveMessage(it -> it.queueUrl(source)).messages()).hasSize(1);
        assertThat(sqs.receiveMessage(it -> it.queueUrl(source)).messages()).isEmpty();
    }
}
