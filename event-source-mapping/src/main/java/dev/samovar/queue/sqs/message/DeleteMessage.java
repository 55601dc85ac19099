package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Deletes a message that was received. */
@Singleton
final class DeleteMessage implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    DeleteMessage(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "DeleteMessage";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        String receiptHandle = request.members().required("ReceiptHandle");
        return decisions
                .ask(() -> queues.get(queue).delete(receiptHandle))
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
