package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Deletes up to ten messages that were received, each for itself. */
@Singleton
final class DeleteMessageBatch implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    DeleteMessageBatch(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "DeleteMessageBatch";
    }

    @Override
    public CompletionStage<BatchAnswer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        BatchEntries batch = BatchEntries.read(request.members(), Plural.DELETE_ENTRIES);
        List<String> receiptHandles = batch.required("ReceiptHandle");
        return decisions
                .change(() -> queues.get(queue).delete(receiptHandles))
                .thenApply(outcomes -> BatchAnswer.of(Plural.DELETED, batch.ids(), outcomes, (_, _) -> Answer.DONE));
    }
}
