package dev.samovar.queue.sqs.redrive;

import dev.samovar.protocol.Decisions;
import dev.samovar.queue.MoveTask;
import dev.samovar.queue.Queues;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.sqs.SqsOperation;
import dev.samovar.queue.sqs.SqsRequest;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lists the latest tasks that move messages out of a dead-letter queue. */
@Singleton
final class ListMessageMoveTasks implements SqsOperation {
    private static final int RESULTS_MAX = 10;

    private final Queues queues;
    private final Decisions decisions;

    ListMessageMoveTasks(Queues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "ListMessageMoveTasks";
    }

    /** The tasks, newest first. */
    record Response(List<MoveTask> tasks) implements Answer {
        @Override
        public void write(Output out) {
            out.structures(Plural.MOVE_TASKS, tasks, Response::write);
        }

        private static void write(MoveTask task, Output out) {
            if (task.status() == MoveTask.Status.RUNNING) {
                out.text("TaskHandle", task.handle());
            }
            out.text("Status", task.status().name());
            out.text("SourceArn", task.source().toString());
            out.text("DestinationArn", task.destination().map(QueueArn::toString));
            task.messagesPerSecondMax().ifPresent(most -> out.number("MaxNumberOfMessagesPerSecond", most));
            out.number("ApproximateNumberOfMessagesMoved", task.messagesMoved());
            out.number("ApproximateNumberOfMessagesToMove", task.messagesToMove());
            out.text("FailureReason", task.failureReason());
            out.number("StartedTimestamp", task.startedAt().toEpochMilli());
        }
    }

    @Override
    public CompletionStage<Response> answer(SqsRequest request) {
        QueueArn source = MoveTaskMembers.source(request);
        int resultsMax = request.members().number("MaxResults").orElse(1);
        if (resultsMax < 1 || resultsMax > RESULTS_MAX) {
            throw new InvalidParameterValue.Parameter(
                            "MaxResults", resultsMax, "Must be between 1 and " + RESULTS_MAX + ", if provided.")
                    .exception();
        }
        return decisions
                .ask(() -> queues.moveTasks().list(source))
                .thenApply(
                        tasks -> new Response(tasks.stream().limit(resultsMax).toList()));
    }
}
