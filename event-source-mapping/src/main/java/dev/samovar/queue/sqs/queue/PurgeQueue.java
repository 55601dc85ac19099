package dev.samovar.queue.sqs.queue;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Deletes all messages of a queue. */
@Singleton
final class PurgeQueue implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    PurgeQueue(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "PurgeQueue";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        return decisions
                .ask(() -> queues.get(queue).purge())
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
