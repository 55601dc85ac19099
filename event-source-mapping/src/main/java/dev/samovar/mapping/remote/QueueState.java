package dev.samovar.mapping.remote;

import dev.samovar.queue.attribute.QueueArn;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What an endpoint told of a queue.
 *
 * @param url what the endpoint calls it
 * @param visibilityTimeout how long a received message stays invisible
 * @param waiting how many messages nobody has received, delayed ones included
 */
record QueueState(String url, Duration visibilityTimeout, long waiting) {

    /**
     * Asks the endpoint; that blocks.
     *
     * @param knownUrl what the endpoint called the queue before
     */
    static QueueState ask(SqsClient client, QueueArn arn, Optional<String> knownUrl) {
        String url = knownUrl.orElseGet(() -> client.getQueueUrl(request -> request.queueName(arn.name())
                        .queueOwnerAWSAccountId(arn.home().account()))
                .queueUrl());
        Map<QueueAttributeName, String> attributes = client.getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        return new QueueState(
                url,
                Duration.ofSeconds(number(attributes, QueueAttributeName.VISIBILITY_TIMEOUT)),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                        + number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }
}
