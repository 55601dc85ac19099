package dev.samovar.queue.sqs.queue;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.page.PageRequest;
import dev.samovar.queue.sqs.page.QueueUrls;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Lists the caller's queues. */
@Singleton
final class ListQueues implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    ListQueues(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ListQueues";
    }

    @Override
    public CompletionStage<QueueUrls> answer(SqsRequest request) {
        PageRequest page = PageRequest.of(request.members());
        String prefix = request.members().text("QueueNamePrefix").orElse("");
        return decisions
                .ask(() -> queues.list(request.caller().home(), prefix))
                .thenApply(found -> QueueUrls.of(Plural.QUEUE_URLS, request, page, found));
    }
}
