package dev.samovar.queue.sqs.message;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Hides a message that was received for longer, or no longer. */
@Singleton
final class ChangeMessageVisibility implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ChangeMessageVisibility(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ChangeMessageVisibility";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        VisibilityChange change = VisibilityMembers.read(request.members());
        return decisions
                .change(() -> queues.get(queue).changeVisibility(List.of(change)))
                .thenApply(outcomes -> {
                    outcomes.getFirst().orThrow();
                    return Answer.DONE;
                });
    }
}
