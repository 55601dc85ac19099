package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newName;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

@QuarkusTest
class QueuesTest {
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
    void aQueueIsWhereItsUrlSays() {
        String name = newName();

        String url = sqs.createQueue(it -> it.queueName(name)).queueUrl();

        assertThat(url).isEqualTo("http://localhost:" + RestAssured.port + "/000000000000/" + name);
        assertThat(sqs.getQueueUrl(it -> it.queueName(name)).queueUrl()).isEqualTo(url);
    }

    @Test
    void anyUrlThatEndsWithAccountAndNameWorks() {
        String name = newName();
        sqs.createQueue(it -> it.queueName(name));

        sqs.sendMessage(it -> it.queueUrl("https://sqs.us-east-1.amazonaws.com/000000000000/" + name)
                .messageBody("one"));
        List<Message> received = sqs.receiveMessage(
                        it -> it.queueUrl("http://us-east-1.queue.localhost:1/000000000000/" + name))
                .messages();

        assertThat(received).extracting(Message::body).containsExactly("one");
    }

    @Test
    void attributesAreShownWithTheirDefaults() {
        String url = newQueue(Map.of(QueueAttributeName.DELAY_SECONDS, "7"));

        var attributes = sqs.getQueueAttributes(it -> it.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();

        assertThat(attributes)
                .containsEntry(QueueAttributeName.DELAY_SECONDS, "7")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30")
                .containsEntry(QueueAttributeName.MAXIMUM_MESSAGE_SIZE, "1048576")
                .containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "345600")
                .containsEntry(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, "0")
                .containsEntry(QueueAttributeName.SQS_MANAGED_SSE_ENABLED, "true")
                .containsEntry(
                        QueueAttributeName.QUEUE_ARN,
                        "arn:aws:sqs:us-east-1:000000000000:" + url.substring(url.lastIndexOf('/') + 1))
                .containsKeys(QueueAttributeName.CREATED_TIMESTAMP, QueueAttributeName.LAST_MODIFIED_TIMESTAMP)
                .doesNotContainKeys(QueueAttributeName.FIFO_QUEUE, QueueAttributeName.POLICY);
        assertThat(sqs.getQueueAttributes(it -> it.queueUrl(url)).attributes()).isEmpty();
    }

    @Test
    void attributesChange() {
        String url = newQueue();

        sqs.setQueueAttributes(it -> it.queueUrl(url)
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "60",
                        QueueAttributeName.POLICY,
                        "{\"Version\":\"2012-10-17\",\"Statement\":[]}")));

        assertThat(sqs.getQueueAttributes(it -> it.queueUrl(url)
                                .attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT, QueueAttributeName.POLICY))
                        .attributes())
                .isEqualTo(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "60",
                        QueueAttributeName.POLICY,
                        "{\"Version\":\"2012-10-17\",\"Statement\":[]}"));
    }

    @Test
    void aQueueIsMadeOnce() {
        String name = newName();
        Map<QueueAttributeName, String> attributes = Map.of(QueueAttributeName.DELAY_SECONDS, "1");
        String url =
                sqs.createQueue(it -> it.queueName(name).attributes(attributes)).queueUrl();

        assertThat(sqs.createQueue(it -> it.queueName(name).attributes(attributes))
                        .queueUrl())
                .isEqualTo(url);
        assertThatThrownBy(() -> sqs.createQueue(
                        it -> it.queueName(name).attributes(Map.of(QueueAttributeName.DELAY_SECONDS, "2"))))
                .isInstanceOf(QueueNameExistsException.class)
                .hasMessageContaining(
                        "A queue already exists with the same name and a different value for attribute DelaySeconds");
    }

    @Test
    void impossibleQueuesAreRefused() {
        assertThatThrownBy(() -> sqs.createQueue(it -> it.queueName("no/slash")))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining(
                        "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        refused(QueueAttributeName.VISIBILITY_TIMEOUT, "43201", "InvalidAttributeValue");
        refused(QueueAttributeName.QUEUE_ARN, "x", "InvalidAttributeName");
        refused(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true", "InvalidAttributeName");
        refused(QueueAttributeName.REDRIVE_POLICY, "{}", "InvalidParameterValue");
        refused(QueueAttributeName.FIFO_QUEUE, "true", "InvalidParameterValue");
    }

    private void refused(QueueAttributeName attribute, String value, String code) {
        assertThatThrownBy(() -> sqs.createQueue(it -> it.queueName(newName()).attributes(Map.of(attribute, value))))
                .isInstanceOfSatisfying(
                        SqsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    @Test
    void aDeletedQueueIsGone() {
        String url = newQueue();

        sqs.deleteQueue(it -> it.queueUrl(url));

        assertThatThrownBy(() -> sqs.sendMessage(it -> it.queueUrl(url).messageBody("b")))
                .isInstanceOfSatisfying(QueueDoesNotExistException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(400);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
                    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("The specified queue does not exist.");
                });
        assertThatThrownBy(() -> sqs.createQueue(it -> it.queueName(url.substring(url.lastIndexOf('/') + 1))))
                .isInstanceOf(QueueDeletedRecentlyException.class);
    }

    @Test
    void queuesAreListedPageByPage() {
        String prefix = newName() + "-";
        for (String name : List.of("a", "b", "c")) {
            sqs.createQueue(it -> it.queueName(prefix + name));
        }

        assertThat(names(sqs.listQueues(it -> it.queueNamePrefix(prefix)).queueUrls()))
                .containsExactly(prefix + "a", prefix + "b", prefix + "c");
        var first = sqs.listQueues(it -> it.queueNamePrefix(prefix).maxResults(2));
        assertThat(names(first.queueUrls())).containsExactly(prefix + "a", prefix + "b");
        var second =
                sqs.listQueues(it -> it.queueNamePrefix(prefix).maxResults(2).nextToken(first.nextToken()));
        assertThat(names(second.queueUrls())).containsExactly(prefix + "c");
        assertThat(second.nextToken()).isNull();
        assertThatThrownBy(() -> sqs.listQueues(it -> it.maxResults(1001)))
                .hasMessageContaining("Value 1001 for parameter MaxResults is invalid.");
        assertThatThrownBy(() -> sqs.listQueues(it -> it.maxResults(2).nextToken("!")))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("token");
    }

    @Test
    void queuesOfOtherAccountsAndRegionsAreInvisible() {
        String url = newQueue();
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (SqsClient account = Sqs.client("111111111111", Region.US_EAST_1);
                SqsClient region = Sqs.client("test", Region.EU_WEST_1)) {
            for (SqsClient other : List.of(account, region)) {
                assertThat(other.listQueues(it -> it.queueNamePrefix(name)).queueUrls())
                        .isEmpty();
                assertThatThrownBy(() -> other.getQueueUrl(it -> it.queueName(name)))
                        .isInstanceOf(QueueDoesNotExistException.class);
            }
            assertThatThrownBy(
                            () -> account.getQueueUrl(it -> it.queueName(name).queueOwnerAWSAccountId("000000000000")))
                    .isInstanceOf(QueueDoesNotExistException.class);
            assertThatThrownBy(() -> account.sendMessage(it -> it.queueUrl(url).messageBody("b")))
                    .isInstanceOfSatisfying(
                            SqsException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
        }
    }

    @Test
    void purgesAreAMinuteApart() {
        String url = newQueue();
        sqs.purgeQueue(it -> it.queueUrl(url));

        assertThatThrownBy(() -> sqs.purgeQueue(it -> it.queueUrl(url)))
                .isInstanceOfSatisfying(
                        PurgeQueueInProgressException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(403))
                .hasMessageContaining("Only one PurgeQueue operation on " + url.substring(url.lastIndexOf('/') + 1)
                        + " is allowed every 60 seconds.");
    }

    private static List<String> names(List<String> urls) {
        return urls.stream().map(url -> url.substring(url.lastIndexOf('/') + 1)).toList();
    }
}
