package dev.samovar.queue.sqs.tag;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Takes tags from a queue; keys that it has no tags of do not matter. */
@Singleton
final class UntagQueue implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    UntagQueue(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "UntagQueue";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        List<String> keys = request.members().texts(Plural.TAG_KEYS);
        if (keys.isEmpty()) {
            throw new MissingParameter("TagKeys").exception();
        }
        return decisions
                .ask(() -> queues.get(queue).untag(keys))
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
