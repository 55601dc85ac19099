package dev.samovar.mapping.remote;

import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue elsewhere. It need not be there: who asks hears why it does not answer. */
final class RemoteQueue implements QueueSource {
    /* Enough to have one answered while others are on their way. */
    private static final int RECEIVES_AT_ONCE = 4;
    private static final int BATCHES_AT_ONCE = 8;
    private static final int BATCH_MAX = 10;
    private static final Duration STATE_AGE_MAX = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final SqsClient client;
    private final Executor threads;
    private final QueueArn arn;
    private final Semaphore batches = new Semaphore(BATCHES_AT_ONCE);
    private volatile @Nullable QueueState state;
    private volatile long askedNanos;

    /**
     * A queue of which nothing is known.
     *
     * @param threads may be blocked
     */
    RemoteQueue(Scheduler scheduler, SqsClient client, Executor threads, QueueArn arn) {
        this.scheduler = scheduler;
        this.client = client;
        this.threads = threads;
        this.arn = arn;
    }

    @Override
    public boolean isFifo() {
        return arn.isFifo();
    }

    @Override
    public Duration visibilityTimeout() {
        QueueState known = state;
        return known == null ? Duration.ZERO : known.visibilityTimeout();
    }

    @Override
    public int receivesAtOnce() {
        return RECEIVES_AT_ONCE;
    }

    @Override
    public Backlog backlog() {
        QueueState known = state;
        return known == null ? Backlog.NONE : new Backlog(known.waiting(), Optional.empty());
    }

    @Override
    public Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer) {
        var receive = new Receive(answer);
        threads.execute(() -> {
            Reception reception = receive(max, wait, visibility);
            scheduler.execute(() -> receive.end(reception));
        });
        return receive;
    }

    /* Who asked before anything was known of the queue could not tell how long messages must stay invisible. */
    private Reception receive(int max, Duration wait, Optional<Duration> visibility) {
        try {
            QueueState before = state;
            QueueState known = current();
            return new Reception.Messages(before == null ? List.of() : receive(known.url(), max, wait, visibility));
        } catch (SdkException failure) {
            return new Reception.Unreachable(String.valueOf(failure.getMessage()));
        }
    }

    private List<QueueMessage> receive(String url, int max, Duration wait, Optional<Duration> visibility) {
        return ReceivedMessages.of(client.receiveMessage(request -> {
                    request.queueUrl(url)
                            .maxNumberOfMessages(max)
                            .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL);
                    visibility.ifPresent(given -> request.visibilityTimeout(Math.toIntExact(given.toSeconds())));
                })
                .messages());
    }

    private QueueState current() {
        QueueState known = state;
        if (known == null || scheduler.nanoTime() - askedNanos > STATE_AGE_MAX.toNanos()) {
            known = QueueState.ask(client, arn, Optional.ofNullable(known).map(QueueState::url));
            askedNanos = scheduler.nanoTime();
            state = known;
        }
        return known;
    }

    @Override
    public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
        CompletableFuture<Void> _ = inBatches(receiptHandles, this::deleteBatch)
                .thenAccept(all -> scheduler.execute(() -> ended.accept(all)));
    }

    private boolean deleteBatch(List<String> handles) {
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, handles.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(handles.get(i))
                        .build())
                .toList();
        return client.deleteMessageBatch(
                        request -> request.queueUrl(current().url()).entries(entries))
                .failed()
                .isEmpty();
    }

    @Override
    public void changeVisibility(List<String> receiptHandles, Duration timeout) {
        CompletableFuture<Boolean> _ = inBatches(receiptHandles, handles -> changeBatch(handles, timeout));
    }

    private boolean changeBatch(List<String> handles, Duration timeout) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, handles.size())
                .mapToObj(i -> ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(handles.get(i))
                        .visibilityTimeout(Math.toIntExact(timeout.toSeconds()))
                        .build())
                .toList();
        return client.changeMessageVisibilityBatch(
                        request -> request.queueUrl(current().url()).entries(entries))
                .failed()
                .isEmpty();
    }

    /* The answer is whether all batches did what they should. */
    private CompletableFuture<Boolean> inBatches(List<String> handles, Predicate<List<String>> call) {
        var all = CompletableFuture.completedFuture(true);
        for (int from = 0; from < handles.size(); from += BATCH_MAX) {
            List<String> batch = List.copyOf(handles.subList(from, Math.min(handles.size(), from + BATCH_MAX)));
            all = all.thenCombine(
                    CompletableFuture.supplyAsync(() -> succeeds(batch, call), threads),
                    (before, now) -> before && now);
        }
        return all;
    }

    private boolean succeeds(List<String> batch, Predicate<List<String>> call) {
        batches.acquireUninterruptibly();
        try {
            return call.test(batch);
        } catch (SdkException failure) {
            return false;
        } finally {
            batches.release();
        }
    }

    /** One receive. Who hurries it is answered at once; messages that come all the same are given back. */
    private final class Receive implements Request {
        private final Consumer<Reception> answer;
        private boolean answered;

        Receive(Consumer<Reception> answer) {
            this.answer = answer;
        }

        void end(Reception reception) {
            if (!answered) {
                answered = true;
                answer.accept(reception);
            } else if (reception instanceof Reception.Messages late) {
                List<String> handles = new ArrayList<>();
                late.messages().forEach(message -> handles.add(message.receiptHandle()));
                changeVisibility(handles, Duration.ZERO);
            }
        }

        @Override
        public void hurry() {
            if (!answered) {
                answered = true;
                scheduler.execute(() -> answer.accept(new Reception.Messages(List.of())));
            }
        }
    }
}
