package dev.samovar.queue.sqs.tag;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Shows the tags of a queue. */
@Singleton
final class ListQueueTags implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ListQueueTags(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ListQueueTags";
    }

    /** The tags by their keys. */
    record Response(Map<String, String> tags) implements Answer {
        @Override
        public void write(Output out) {
            out.textMap(Plural.TAGS, tags);
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        return decisions.ask(() -> queues.get(queue).tags()).thenApply(Response::new);
    }
}
