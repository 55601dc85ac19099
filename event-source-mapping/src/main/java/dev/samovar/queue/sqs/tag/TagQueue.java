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
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Gives tags to a queue; tags of the same key are replaced. */
@Singleton
final class TagQueue implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    TagQueue(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "TagQueue";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        Map<String, String> tags = request.members().textMap(Plural.TAGS);
        if (tags.isEmpty()) {
            throw new MissingParameter("Tags").exception();
        }
        return decisions
                .ask(() -> queues.get(queue).tag(tags))
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
