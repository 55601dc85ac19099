package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Hides up to ten messages that were received for longer, or no longer, each for itself. */
@Singleton
final class ChangeMessageVisibilityBatch implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ChangeMessageVisibilityBatch(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ChangeMessageVisibilityBatch";
    }

    @Override
    public CompletionStage<BatchAnswer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        BatchEntries batch = BatchEntries.read(request.members(), Plural.VISIBILITY_ENTRIES);
        List<VisibilityChange> changes = batch.map(VisibilityMembers::read);
        return decisions
                .change(() -> queues.get(queue).changeVisibility(changes))
                .thenApply(outcomes -> BatchAnswer.of(Plural.CHANGED, batch.ids(), outcomes, (_, _) -> Answer.DONE));
    }
}
