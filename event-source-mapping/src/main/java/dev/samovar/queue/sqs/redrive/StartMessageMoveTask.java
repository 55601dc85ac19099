package dev.samovar.queue.sqs.redrive;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Output;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** Starts to move the messages of a dead-letter queue, back or elsewhere. */
@Singleton
final class StartMessageMoveTask implements SqsOperation {
    private final Queues queues;
    private final Decisions decisions;

    StartMessageMoveTask(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "StartMessageMoveTask";
    }

    /** The task that was started, by its handle. */
    record Response(String taskHandle) implements Answer {
        @Override
        public void write(Output out) {
            out.text("TaskHandle", taskHandle);
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest request) {
        Members members = request.members();
        QueueArn source = MoveTaskMembers.source(request);
        Optional<QueueArn> destination = MoveTaskMembers.queue(request, "DestinationArn");
        OptionalInt perSecondMax = members.number("MaxNumberOfMessagesPerSecond");
        return decisions
                .change(() -> queues.moveTasks().start(source, destination, perSecondMax))
                .thenApply(task -> new Response(task.handle()));
    }
}
