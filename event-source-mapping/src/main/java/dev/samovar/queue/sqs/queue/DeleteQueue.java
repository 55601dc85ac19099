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

/** Deletes a queue with all its messages. */
@Singleton
final class DeleteQueue implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    DeleteQueue(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "DeleteQueue";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        return decisions
                .ask(() -> queues.delete(queue))
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
