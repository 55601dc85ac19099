package dev.samovar.mapping.remote;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.SourceFacts;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.time.Scheduler;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The queues of an SQS-compatible endpoint: AWS's own, or another program's. Whose they are and who may read them is the
 * endpoint's to decide: mappings of any account and region here can name them.
 */
public final class RemoteQueues implements SourceCatalog, AutoCloseable {
    private final Scheduler scheduler;
    private final SqsClient client;
    /* A long poll blocks its thread: there are as many as there are calls, and pollers bound those. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("samovar-sqs-", 0).factory());

    /**
     * Queues at an endpoint; it is asked with the credentials that AWS's tools would use here.
     *
     * @param region what requests are signed for, such as {@code eu-central-1}
     */
    public RemoteQueues(URI endpoint, String region, Scheduler scheduler) {
        this(endpoint, region, EndpointCredentials.usual(), scheduler);
    }

    RemoteQueues(URI endpoint, String region, AwsCredentialsProvider credentials, Scheduler scheduler) {
        this.scheduler = scheduler;
        client = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public CompletionStage<SourceFacts> find(AccountRegion home, String sourceArn) {
        return QueueArn.parse(sourceArn)
                .<CompletionStage<SourceFacts>>map(arn -> CompletableFuture.supplyAsync(() -> ask(arn), threads))
                .orElseGet(() -> CompletableFuture.completedFuture(new SourceFacts.NoQueue()));
    }

    private SourceFacts ask(QueueArn arn) {
        try {
            QueueState state = QueueState.ask(client, arn, Optional.empty());
            return new SourceFacts.Queue(arn.isFifo(), state.visibilityTimeout());
        } catch (QueueDoesNotExistException missing) {
            return new SourceFacts.NoQueue();
        } catch (AwsServiceException refused) {
            return Optional.ofNullable(refused.awsErrorDetails())
                    .map(details -> new SourceFacts.ClosedQueue(details.errorCode(), details.errorMessage()))
                    .orElseGet(() -> unreachable(refused));
        } catch (SdkException failure) {
            return unreachable(failure);
        }
    }

    private static SourceFacts.ClosedQueue unreachable(SdkException failure) {
        return new SourceFacts.ClosedQueue("ServiceUnavailable", String.valueOf(failure.getMessage()));
    }

    /** Opens a queue, which need not exist any more. */
    public QueueSource open(SourceSettings.Queue settings) {
        QueueArn arn = QueueArn.parse(settings.arn())
                .orElseThrow(() -> new IllegalStateException("a mapping that names no queue: " + settings.arn()));
        return new RemoteQueue(scheduler, client, threads, arn);
    }

    /** Asks the endpoint nothing more. What is on its way may fail. */
    @Override
    public void close() {
        client.close();
        threads.shutdown();
    }
}
