package dev.samovar.mapping.local;

import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Reception;
import dev.samovar.mapping.source.Request;
import dev.samovar.queue.Poll;
import dev.samovar.queue.Queue;
import dev.samovar.queue.QueueCounts;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.QueueException;
import dev.samovar.queue.message.Md5;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.message.ReceiveRequest;
import dev.samovar.queue.message.ReceivedMessage;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A queue of this program. It need not be there: a name may be taken again at any time. */
final class LocalQueue implements QueueSource {
    private final Scheduler scheduler;
    private final Queues queues;
    private final QueueArn arn;

    LocalQueue(Scheduler scheduler, Queues queues, QueueArn arn) {
        this.scheduler = scheduler;
        this.queues = queues;
        this.arn = arn;
    }

    @Override
    public boolean isFifo() {
        return arn.isFifo();
    }

    @Override
    public Duration visibilityTimeout() {
        return queues.find(arn)
                .map(queue -> queue.attributes().visibilityTimeout())
                .orElse(Duration.ZERO);
    }

    @Override
    public int receivesAtOnce() {
        return 1;
    }

    @Override
    public Request receive(int max, Duration wait, Optional<Duration> visibility, Consumer<Reception> answer) {
        var receive = new Receive(answer);
        receive.begin(new ReceiveRequest(max, Optional.of(wait), visibility, Optional.empty()));
        return receive;
    }

    /** One receive: its answer is given once, whatever comes first. */
    private final class Receive implements Request {
        private final Consumer<Reception> answer;
        private @Nullable Poll poll;
        private boolean taken;

        Receive(Consumer<Reception> answer) {
            this.answer = answer;
        }

        void begin(ReceiveRequest request) {
            try {
                poll = queues.get(arn).receive(request, messages -> {
                    taken = true;
                    CompletableFuture<Void> _ = messages.whenDurable().handle((received, failure) -> {
                        end(received, failure);
                        return null;
                    });
                });
            } catch (QueueException refused) {
                end(null, refused);
            }
        }

        private void end(@Nullable List<ReceivedMessage> received, @Nullable Throwable failure) {
            taken = true;
            Reception reception = received == null
                    ? new Reception.Unreachable(String.valueOf(failure == null ? null : failure.getMessage()))
                    : new Reception.Messages(
                            received.stream().map(LocalQueue::message).toList());
            scheduler.execute(() -> answer.accept(reception));
        }

        @Override
        public void hurry() {
            if (!taken && poll != null) {
                poll.cancel();
                end(List.of(), null);
            }
        }
    }

    private static QueueMessage message(ReceivedMessage received) {
        return new QueueMessage(
                received.id().toString(),
                received.receiptHandle(),
                received.body(),
                Md5.of(received.body()),
                /* AWS leaves it out of events. */
                Optional.empty(),
                received.systemAttributes(),
                received.attributes());
    }

    @Override
    public void delete(List<String> receiptHandles, Consumer<Boolean> ended) {
        Optional<Queue> queue = queues.find(arn);
        if (queue.isEmpty()) {
            scheduler.execute(() -> ended.accept(false));
            return;
        }
        try {
            CompletableFuture<Void> _ = queue.get()
                    .delete(receiptHandles)
                    .whenDurable()
                    .handle((outcomes, failure) ->
                            failure == null && outcomes.stream().allMatch(Outcome.Done.class::isInstance))
                    .thenAccept(all -> scheduler.execute(() -> ended.accept(all)));
        } catch (QueueException closed) {
            scheduler.execute(() -> ended.accept(false));
        }
    }

    @Override
    public void changeVisibility(List<String> receiptHandles, Duration timeout) {
        List<VisibilityChange> changes = receiptHandles.stream()
                .map(handle -> new VisibilityChange(handle, (int) timeout.toSeconds()))
                .toList();
        try {
            queues.find(arn).ifPresent(queue -> queue.changeVisibility(changes));
        } catch (QueueException closed) {
            /* The messages come back by themselves. */
        }
    }

    @Override
    public Backlog backlog() {
        return queues.find(arn).map(Queue::counts).map(LocalQueue::backlog).orElse(Backlog.NONE);
    }

    private static Backlog backlog(QueueCounts counts) {
        long waiting = (long) counts.visible() + counts.delayed();
        return new Backlog(waiting, counts.total() == 0 ? Optional.empty() : Optional.of(counts.oldestAge()));
    }
}
