package dev.samovar.queue.sqs.redrive;

import dev.samovar.function.AccountRegion;
import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Ends a task that moves messages; what it moved stays moved. */
@Singleton
final class CancelMessageMoveTask implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    CancelMessageMoveTask(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "CancelMessageMoveTask";
    }

    /** How far the task got. */
    record Response(long messagesMoved) implements Answer {
        @Override
        public void write(Output out) {
            out.number("ApproximateNumberOfMessagesMoved", messagesMoved);
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest request) {
        AccountRegion home = request.caller().home();
        String handle = request.members().required("TaskHandle");
        return decisions
                .change(() -> queues.moveTasks().cancel(home, handle))
                .thenApply(task -> new Response(task.messagesMoved()));
    }
}
