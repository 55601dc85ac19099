package dev.samovar.queue.sqs.redrive;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.page.PageRequest;
import dev.samovar.queue.sqs.page.QueueUrls;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Lists the queues that send their dead letters to one. */
@Singleton
final class ListDeadLetterSourceQueues implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ListDeadLetterSourceQueues(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ListDeadLetterSourceQueues";
    }

    @Override
    public CompletionStage<QueueUrls> answer(SqsRequest request) {
        QueueArn queue = request.queue();
        PageRequest page = PageRequest.of(request.members());
        return decisions
                .ask(() -> queues.deadLetterSources(queues.get(queue).arn()))
                .thenApply(sources -> QueueUrls.of(Plural.SOURCE_QUEUE_URLS, request, page, sources));
    }
}
