package dev.samovar.queue.sqs.policy;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queue;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Lets other accounts do something with a queue. */
@Singleton
final class AddPermission implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    AddPermission(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "AddPermission";
    }

    @Override
    public CompletionStage<Answer> answer(SqsRequest request) {
        QueueArn arn = request.queue();
        Permission permission = Permission.read(request.members());
        return decisions
                .ask(() -> {
                    Queue queue = queues.get(arn);
                    return queue.change(QueuePolicy.of(queue).with(permission).attribute());
                })
                .thenCompose(Function.identity())
                .thenApply(_ -> Answer.DONE);
    }
}
