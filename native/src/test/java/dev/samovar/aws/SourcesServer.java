package dev.samovar.aws;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A server, and clients of its functions, queues and streams. */
final class SourcesServer implements AutoCloseable {
    private static final int RECEIVE_SECONDS_MAX = 20;

    final LambdaClient lambda;
    final SqsClient sqs;
    final KinesisClient kinesis;
    private final SamovarProcess process;

    SourcesServer(SamovarProcess process) {
        this.process = process;
        URI endpoint = process.endpoint();
        lambda = Clients.client(LambdaClient.builder(), endpoint);
        sqs = Clients.client(SqsClient.builder(), endpoint);
        kinesis = Clients.client(KinesisClient.builder(), endpoint);
    }

    static SourcesServer start(Path directory, String... options) throws IOException {
        return new SourcesServer(SamovarProcess.start(directory, options));
    }

    void createFunction(String name, String sample, String handler) throws IOException {
        SdkBytes code = Samples.code(sample);
        lambda.createFunction(create -> create.functionName(name)
                .runtime("java21")
                .handler(handler)
                .role("arn:aws:iam::000000000000:role/lambda")
                .timeout(1)
                .code(location -> location.zipFile(code)));
        lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    void map(String sourceArn, String function, Consumer<CreateEventSourceMappingRequest.Builder> more) {
        lambda.createEventSourceMapping(create ->
                create.eventSourceArn(sourceArn).functionName(function).applyMutation(more));
    }

    /** Its URL. */
    String createQueue(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(create -> create.queueName(name).attributes(attributes))
                .queueUrl();
    }

    static String queueArn(String name) {
        return "arn:aws:sqs:us-east-1:000000000000:" + name;
    }

    /** Waits for a message. */
    Message receive(String queueUrl) {
        List<Message> received = sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .waitTimeSeconds(RECEIVE_SECONDS_MAX)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
        if (received.isEmpty()) {
            throw new AssertionError("nothing came to " + queueUrl);
        }
        return received.getFirst();
    }

    /** How many messages are in a queue, in whatever state. */
    int size(String queueUrl) {
        return sqs
                .getQueueAttributes(get -> get.queueUrl(queueUrl)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** The bodies of all messages in a queue that nobody else reads; those in flight for a second are waited for. */
    List<String> drain(String queue) {
        String url = url(queue);
        List<String> bodies = new ArrayList<>();
        while (size(url) > 0) {
            for (Message message : sqs.receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(2))
                    .messages()) {
                bodies.add(message.body());
                sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
        return bodies;
    }

    /** Waits until a queue's mapping has seen to all its messages. Each look is a request, so that this does not spin. */
    void awaitEmpty(String queue) {
        String url = url(queue);
        while (size(url) > 0) {
            Thread.onSpinWait();
        }
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }

    /** Ends it as a crash would. */
    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        kinesis.close();
        sqs.close();
        lambda.close();
        process.close();
    }
}
