package dev.samovar.queue.sqs.queue;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Changes attributes of a queue. */
@Singleton
final class SetQueueAttributes implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    SetQueueAttributes(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "SetQueueAttributes";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        Map<String, String> attributes = request.members().textMap(Plural.ATTRIBUTES);
        if (attributes.isEmpty()) {
            throw new MissingParameter("Attribute.Name").exception();
        }
        return decisions
                .ask(() -> queues.get(queue).change(attributes))
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
