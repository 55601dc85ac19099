package dev.samovar.queue.sqs.queue;

import dev.samovar.function.AccountRegion;
import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.QueueDoesNotExist;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Tells where a queue is. */
@Singleton
final class GetQueueUrl implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    GetQueueUrl(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "GetQueueUrl";
    }

    @Override
    public CompletionStage<QueueUrlAnswer> answer(SqsRequest request) {
        AccountRegion home = request.caller().home();
        String name = request.members().required("QueueName");
        boolean others = request.members()
                .text("QueueOwnerAWSAccountId")
                .filter(owner -> !owner.equals(home.account()))
                .isPresent();
        if (others) {
            throw new QueueDoesNotExist().exception();
        }
        return decisions
                .ask(() -> queues.get(new QueueArn(home, name)))
                .thenApply(queue -> new QueueUrlAnswer(request.url(queue.arn())));
    }
}
