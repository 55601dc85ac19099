package dev.samovar.cli.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.client.FakeServer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QueuesCommandTest {
    private static final String URL = "http://localhost/000000000000/orders";

    private final FakeServer server;

    QueuesCommandTest() throws IOException {
        server = new FakeServer().on("POST / GetQueueUrl", 200, "{\"QueueUrl\":\"" + URL + "\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listShowsHowManyMessagesEachQueueHolds() {
        server.on("POST / ListQueues", 200, "{\"QueueUrls\":[\"" + URL + "\"]}")
                .on(
                        "POST / GetQueueAttributes",
                        200,
                        "{\"Attributes\":{\"ApproximateNumberOfMessages\":\"3\","
                                + "\"ApproximateNumberOfMessagesNotVisible\":\"1\","
                                + "\"ApproximateNumberOfMessagesDelayed\":\"0\",\"RedrivePolicy\":\"{}\"}}");

        var run = queues("list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("QUEUE VISIBLE IN FLIGHT DELAYED", "orders 3 1 0 has a dead-letter queue");
    }

    @Test
    void createNamesTheDeadLetterQueueByItsArn() {
        server.on("POST / GetQueueAttributes", 200, "{\"Attributes\":{\"QueueArn\":\"arn:dead\"}}")
                .on("POST / CreateQueue", 200, "{}");

        var run = queues("create", "orders", "--dead-letter-queue", "dead", "--max-receives", "2");

        assertThat(run.out()).isEqualToIgnoringNewLines("created orders");
        assertThat(server.requests().getLast())
                .isEqualTo("POST / CreateQueue {\"QueueName\":\"orders\",\"Attributes\":{\"RedrivePolicy\":"
                        + "\"{\\\"deadLetterTargetArn\\\":\\\"arn:dead\\\",\\\"maxReceiveCount\\\":2}\"}}");
    }

    @Test
    void sendBatchesWhatItGets() {
        server.on("POST / SendMessageBatch", 200, "{\"Successful\":[{\"MessageId\":\"m-1\"},{\"MessageId\":\"m-2\"}]}");

        var run = queues("send", "orders", "one", "two", "--delay", "5s");

        assertThat(run.out().lines()).containsExactly("m-1", "m-2");
        assertThat(server.requests().getLast())
                .isEqualTo("POST / SendMessageBatch {\"QueueUrl\":\"" + URL + "\",\"Entries\":["
                        + "{\"Id\":\"1\",\"MessageBody\":\"one\",\"DelaySeconds\":5},"
                        + "{\"Id\":\"2\",\"MessageBody\":\"two\",\"DelaySeconds\":5}]}");
    }

    @Test
    void aMessageThatIsRefusedEndsTheCommand() {
        server.on(
                "POST / SendMessageBatch",
                200,
                "{\"Failed\":[{\"Id\":\"1\",\"Code\":\"InvalidParameterValue\",\"Message\":\"no such group\"}]}");

        var run = queues("send", "orders", "one");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).isEqualToIgnoringNewLines("samovar: InvalidParameterValue: no such group");
    }

    @Test
    void receiveDeletesOnlyWhenAskedTo() {
        server.on("POST / ReceiveMessage", 200, "{\"Messages\":[{\"Body\":\"one\",\"ReceiptHandle\":\"h-1\"}]}")
                .on("POST / ReceiveMessage", 200, "{}")
                .on("POST / DeleteMessageBatch", 200, "{}");

        var run = queues("receive", "orders", "--delete");

        assertThat(run.out()).isEqualToIgnoringNewLines("one");
        assertThat(server.requests())
                .contains("POST / DeleteMessageBatch {\"QueueUrl\":\"" + URL
                        + "\",\"Entries\":[{\"Id\":\"1\",\"ReceiptHandle\":\"h-1\"}]}");
    }

    @Test
    void redriveFollowsTheMoveToItsEnd() {
        server.on("POST / GetQueueAttributes", 200, "{\"Attributes\":{\"QueueArn\":\"arn:dead\"}}")
                .on("POST / StartMessageMoveTask", 200, "{\"TaskHandle\":\"t\"}")
                .on(
                        "POST / ListMessageMoveTasks",
                        200,
                        "{\"Results\":[{\"Status\":\"COMPLETED\",\"ApproximateNumberOfMessagesMoved\":3,"
                                + "\"ApproximateNumberOfMessagesToMove\":3}]}");

        var run = queues("redrive", "orders-dead");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("moved 3 of 3 messages");
    }

    @Test
    void aQueueIsEmptiedAndDeletedByItsName() {
        server.on("POST / PurgeQueue", 200, "{}").on("POST / DeleteQueue", 200, "{}");

        assertThat(queues("purge", "orders").out()).isEqualToIgnoringNewLines("purged orders");
        assertThat(queues("delete", "orders").out()).isEqualToIgnoringNewLines("deleted orders");
        assertThat(server.requests())
                .contains(
                        "POST / PurgeQueue {\"QueueUrl\":\"" + URL + "\"}",
                        "POST / DeleteQueue {\"QueueUrl\":\"" + URL + "\"}");
    }

    @Test
    void aQueueThatIsNotThereIsTold() throws IOException {
        try (var empty = new FakeServer()) {
            empty.on(
                    "POST / GetQueueUrl",
                    400,
                    "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\","
                            + "\"message\":\"The specified queue does not exist.\"}");

            var run = CommandLineRun.samovar("queues", "purge", "orders", "--endpoint", empty.endpoint());

            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.err())
                    .isEqualToIgnoringNewLines("samovar: QueueDoesNotExist: The specified queue does not exist.");
        }
    }

    private CommandLineRun queues(String... words) {
        return CommandLineRun.samovar(
                Stream.of(Stream.of("queues"), Stream.of(words), Stream.of("--endpoint", server.endpoint()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
