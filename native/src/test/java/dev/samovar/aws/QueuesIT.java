package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

@Timeout(60)
class QueuesIT {
    private static final String NO_TEMPERATURE = "{\"Records\":[{\"messageId\":\"m\"}]}";

    @TempDir
    private static Path directory;

    private static SourcesServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SourcesServer.start(directory, "--ephemeral");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPoisonMessageEndsInTheDeadLetterQueueAndTheOthersAreProcessed() throws IOException {
        String dead = server.createQueue("dead", Map.of());
        String queue = server.createQueue(
                "temperatures",
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "1",
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + SourcesServer.queueArn("dead") + "\",\"maxReceiveCount\":2}"));
        server.createFunction("thermometer", "sqs-consumer", "com.example.sqs.TemperatureConsumer");
        server.map(
                SourcesServer.queueArn("temperatures"),
                "thermometer",
                mapping -> mapping.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES));

        List<SendMessageBatchRequestEntry> entries = List.of(entry("a", "21.5"), entry("b", "warm"), entry("c", "-3"));
        assertThat(server.sqs
                        .sendMessageBatch(send -> send.queueUrl(queue).entries(entries))
                        .successful())
                .hasSize(3);

        Message letter = server.receive(dead);
        assertThat(letter.body()).isEqualTo("warm");
        assertThat(letter.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "3")
                .containsEntry(
                        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
                        SourcesServer.queueArn("temperatures"));
        assertThat(server.size(queue)).isZero();
        assertThat(server.size(dead)).isOne();
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    @Test
    void whatAsynchronousInvocationsLeadToReachesQueues() throws IOException {
        String done = server.createQueue("done", Map.of());
        String failed = server.createQueue("failed", Map.of());
        server.createFunction("later", "sqs-consumer", "com.example.sqs.TemperatureConsumer");
        server.lambda.updateFunctionConfiguration(update -> update.functionName("later")
                .deadLetterConfig(letters -> letters.targetArn(SourcesServer.queueArn("failed"))));
        server.lambda.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName("later"));
        server.lambda.putFunctionEventInvokeConfig(put -> put.functionName("later")
                .maximumRetryAttempts(0)
                .destinationConfig(destinations ->
                        destinations.onSuccess(success -> success.destination(SourcesServer.queueArn("done")))));

        invokeLater("{\"Records\":[]}");
        invokeLater(NO_TEMPERATURE);

        assertThat(server.receive(done).body())
                .contains("\"condition\":\"Success\"", "\"requestPayload\":{\"Records\":[]}", "\"responsePayload\":");
        Message letter = server.receive(failed);
        assertThat(letter.body()).isEqualTo(NO_TEMPERATURE);
        assertThat(letter.messageAttributes()).containsKeys("RequestID", "ErrorCode", "ErrorMessage");
    }

    private static void invokeLater(String event) {
        assertThat(server.lambda
                        .invoke(invoke -> invoke.functionName("later")
                                .invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String(event)))
                        .statusCode())
                .isEqualTo(202);
    }
}
