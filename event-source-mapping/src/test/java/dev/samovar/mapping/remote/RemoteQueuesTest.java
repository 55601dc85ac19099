package dev.samovar.mapping.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceFacts;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.sqs.Sqs;
import dev.samovar.time.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/* The endpoint elsewhere is this module's own, over HTTP. */
@QuarkusTest
@Timeout(60)
class RemoteQueuesTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    Scheduler scheduler;

    private RemoteQueues remote;
    private SqsClient sqs;

    @BeforeEach
    void open() {
        remote = at("http://localhost:" + RestAssured.port);
        sqs = Sqs.client();
    }

    private RemoteQueues at(String endpoint) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "secret"));
        return new RemoteQueues(URI.create(endpoint), "us-east-1", credentials, scheduler);
    }

    @AfterEach
    void close() {
        remote.close();
        sqs.close();
    }

    @Test
    void aQueueIsKnownByItsKindAndTimeout() {
        String standard = Sqs.newQueue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "45"));
        String fifo = Sqs.newFifoQueue();

        assertThat(find(Sqs.arn(sqs, standard))).isEqualTo(new SourceFacts.Queue(false, Duration.ofSeconds(45)));
        assertThat(find(Sqs.arn(sqs, fifo))).isEqualTo(new SourceFacts.Queue(true, Duration.ofSeconds(30)));
    }

    @Test
    void aQueueThatIsMissingIsNone() {
        assertThat(find("arn:aws:sqs:us-east-1:000000000000:missing")).isEqualTo(new SourceFacts.NoQueue());
        assertThat(find("arn:aws:sqs:nowhere")).isEqualTo(new SourceFacts.NoQueue());
    }

    @Test
    void anEndpointThatDoesNotAnswerIsNoMissingQueue() {
        try (RemoteQueues nobody = at("http://localhost:1")) {
            var facts = nobody.find(AccountRegion.DEFAULT, "arn:aws:sqs:us-east-1:000000000000:orders")
                    .toCompletableFuture()
                    .join();
            assertThat(facts)
                    .isInstanceOfSatisfying(
                            SourceFacts.ClosedQueue.class,
                            closed -> assertThat(closed.code()).isEqualTo("ServiceUnavailable"));
        }
    }

    private SourceFacts find(String arn) {
        return remote.find(AccountRegion.DEFAULT, arn).toCompletableFuture().join();
    }

    @Test
    void messagesComeWithAllThatIsKnownOfThem() {
        String url = Sqs.newQueue();
        QueueSource queue = opened(url);
        var sent = sqs.sendMessage(it -> it.queueUrl(url)
                .messageBody("b")
                .messageAttributes(Map.of(
                        "colour",
                        MessageAttributeValue.builder()
                                .dataType("String.x")
                                .stringValue("red")
                                .build())));

        QueueMessage message = receive(queue, LONG).getFirst();

        assertThat(message.messageId()).isEqualTo(sent.messageId());
        assertThat(message.body()).isEqualTo("b");
        assertThat(message.md5OfBody()).isEqualTo(sent.md5OfMessageBody());
        assertThat(message.attributes())
                .containsEntry("ApproximateReceiveCount", "1")
                .containsKeys("SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp");
        assertThat(message.messageAttributes())
                .isEqualTo(Map.of("colour", new MessageAttribute.Text("String.x", "red")));
        assertThat(queue.isFifo()).isFalse();
        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatIsGivenBackIsReceivedOnceMore() {
        String url = Sqs.newQueue();
        QueueSource queue = opened(url);
        sqs.sendMessage(it -> it.queueUrl(url).messageBody("b"));

        QueueMessage first = receive(queue, LONG).getFirst();
        queue.changeVisibility(List.of(first.receiptHandle()), Duration.ZERO);
        QueueMessage second = receive(queue, LONG).getFirst();

        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.attributes()).containsEntry("ApproximateReceiveCount", "2");
    }

    @Test
    void anyNumberOfMessagesIsDeleted() {
        String url = Sqs.newQueue();
        QueueSource queue = opened(url);
        IntStream.range(0, 25)
                .forEach(i -> sqs.sendMessage(it -> it.queueUrl(url).messageBody("b" + i)));
        List<String> handles = new ArrayList<>();
        while (handles.size() < 25) {
            receive(queue, LONG).forEach(message -> handles.add(message.receiptHandle()));
        }

        assertThat(this.<Boolean>answer(ended -> queue.delete(handles, ended))).isTrue();
        assertThat(sqs.getQueueAttributes(it -> it.queueUrl(url)
                                .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                        .attributes())
                .containsValue("0");
        assertThat(this.<Boolean>answer(ended -> queue.delete(List.of("no handle"), ended)))
                .isFalse();
    }

    @Test
    void aHurriedReceiveEndsAtOnceAndKeepsNothing() {
        String url = Sqs.newQueue();
        QueueSource queue = opened(url);
        var hurried = new CompletableFuture<Reception>();
        Request request = queue.receive(10, LONG, Optional.empty(), hurried::complete);

        scheduler.execute(request::hurry);

        assertThat(hurried.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(new Reception.Messages(List.of()));
        sqs.sendMessage(it -> it.queueUrl(url).messageBody("b"));
        assertThat(receive(queue, LONG)).extracting(QueueMessage::body).containsExactly("b");
    }

    @Test
    void aQueueThatIsDeletedDoesNotAnswer() {
        String url = Sqs.newQueue();
        QueueSource queue = opened(url);
        sqs.deleteQueue(it -> it.queueUrl(url));

        Reception reception = answer(answer -> queue.receive(10, Duration.ZERO, Optional.empty(), answer));

        assertThat(reception)
                .isInstanceOfSatisfying(
                        Reception.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains("The specified queue does not exist"));
    }

    @Test
    void theFirstReceiveOnlyLearnsWhatTheQueueIsLike() {
        String url = Sqs.newQueue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "45"));
        sqs.sendMessage(it -> it.queueUrl(url).messageBody("b"));
        QueueSource queue = remote.open(settings(url));
        assertThat(queue.visibilityTimeout()).isZero();

        assertThat(receive(queue, LONG)).isEmpty();

        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofSeconds(45));
        assertThat(queue.backlog().waiting()).isEqualTo(1);
    }

    private SourceSettings.Queue settings(String url) {
        return new SourceSettings.Queue(Sqs.arn(sqs, url), false, Optional.empty(), Optional.empty());
    }

    /** A queue that is known already. */
    private QueueSource opened(String url) {
        QueueSource queue = remote.open(settings(url));
        assertThat(receive(queue, Duration.ZERO)).isEmpty();
        return queue;
    }

    private List<QueueMessage> receive(QueueSource queue, Duration wait) {
        Reception reception = answer(answer -> queue.receive(10, wait, Optional.empty(), answer));
        return switch (reception) {
            case Reception.Messages received -> received.messages();
            case Reception.Unreachable unreachable -> throw new AssertionError(unreachable.reason());
        };
    }

    private <T> T answer(Consumer<Consumer<T>> question) {
        var answer = new CompletableFuture<T>();
        scheduler.execute(() -> question.accept(answer::complete));
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
