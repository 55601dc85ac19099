package dev.samovar.queue;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.queue.MoveTask.Status;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.ResourceNotFound;
import dev.samovar.store.Batch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Moves messages out of dead-letter queues: one task at a time for each. Tasks go on after a restart. */
public final class MoveTasks {
    private static final String SOURCE = "SourceArn";
    private static final int PER_SECOND_MAX = 500;
    private static final int REMEMBERED_PER_QUEUE_MAX = 10;

    private final QueuePorts ports;
    private final Queues queues;
    private final Map<String, MoveRun> runs = new HashMap<>();

    /** Takes up the tasks that are stored. */
    MoveTasks(QueuePorts ports, Queues queues) {
        this.ports = ports;
        this.queues = queues;
        ports.store().read(MoveRun.TABLE, (_, bytes) -> {
            var run = new MoveRun(ports, MoveTaskJson.read(bytes));
            runs.put(run.task().handle(), run);
            ports.scheduler().execute(run::step);
        });
    }

    /**
     * Starts to move the messages of a dead-letter queue.
     *
     * @throws dev.samovar.queue.error.QueueException if there is no such queue, nobody uses it for dead letters, or a
     *     task of it runs
     */
    public Commit<MoveTask> start(QueueArn source, Optional<QueueArn> destination, OptionalInt messagesPerSecondMax) {
        Queue from = queue(SOURCE, source);
        check(!queues.deadLetterSources(source).isEmpty(), "Source queue must be configured as a Dead Letter Queue.");
        destination.ifPresent(arn -> checkDestination(from, arn));
        if (messagesPerSecondMax.isPresent()
                && (messagesPerSecondMax.getAsInt() < 1 || messagesPerSecondMax.getAsInt() > PER_SECOND_MAX)) {
            throw new InvalidParameterValue.Parameter(
                            "MaxNumberOfMessagesPerSecond",
                            messagesPerSecondMax.getAsInt(),
                            "Must be between 1 and " + PER_SECOND_MAX + ", if provided.")
                    .exception();
        }
        check(
                tasksOf(source).noneMatch(run -> run.task().isActive()),
                "There is already a task running. Only one active task is allowed for a source queue arn at a given"
                        + " time.");
        var task = new MoveTask(
                MoveTaskJson.handle(ports.ids().next(), source),
                source,
                destination,
                messagesPerSecondMax,
                ports.scheduler().instant(),
                0,
                from.counts().visible(),
                Status.RUNNING,
                Optional.empty());
        var run = new MoveRun(ports, task);
        runs.put(task.handle(), run);
        forgetOld(source);
        CompletableFuture<Void> durable = run.become(task);
        ports.scheduler().execute(run::step);
        return new Commit<>(task, durable);
    }

    private void checkDestination(Queue source, QueueArn destination) {
        Queue to = queue("DestinationArn", destination);
        check(!destination.equals(source.arn()), "Source queue arn and destination queue arn must be different.");
        check(
                to.attributes().isFifo() == source.attributes().isFifo(),
                "Source and destination queues must be of the same type.");
    }

    private Queue queue(String parameter, QueueArn arn) {
        return queues.find(arn).orElseThrow(() -> new ResourceNotFound.QueueOfMoveTask(parameter).exception());
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidParameterValue.MoveTask(rule).exception();
        }
    }

    private Stream<MoveRun> tasksOf(QueueArn source) {
        return runs.values().stream().filter(run -> run.task().source().equals(source));
    }

    private void forgetOld(QueueArn source) {
        var batch = new Batch();
        list(source).stream().skip(REMEMBERED_PER_QUEUE_MAX).forEach(task -> {
            runs.remove(task.handle());
            batch.delete(MoveRun.TABLE, task.handle());
        });
        if (!batch.isEmpty()) {
            CompletableFuture<Void> _ = ports.store().write(batch);
        }
    }

    /**
     * Ends a task that runs; what it moved stays moved.
     *
     * @param home who says so: tasks of others are out of reach
     * @throws dev.samovar.queue.error.QueueException if there is no such task, or it has ended
     */
    public Commit<MoveTask> cancel(AccountRegion home, String handle) {
        QueueArn source = MoveTaskJson.sourceOf(handle)
                .orElseThrow(() ->
                        new InvalidParameterValue.MoveTask("Value for parameter TaskHandle is invalid.").exception());
        if (!source.home().equals(home) || queues.find(source).isEmpty()) {
            throw new ResourceNotFound.QueueOfMoveTask(SOURCE).exception();
        }
        MoveRun run = runs.get(handle);
        if (run == null) {
            throw new ResourceNotFound.MoveTaskUnknown().exception();
        }
        check(run.task().status() == Status.RUNNING, "Only active tasks can be cancelled.");
        MoveTask cancelling = run.task().become(Status.CANCELLING);
        CompletableFuture<Void> durable = run.become(cancelling);
        ports.scheduler().execute(run::step);
        return new Commit<>(cancelling, durable);
    }

    /**
     * The tasks of a dead-letter queue that are remembered, newest first.
     *
     * @throws dev.samovar.queue.error.QueueException if there is no such queue
     */
    public List<MoveTask> list(QueueArn source) {
        queue(SOURCE, source);
        return tasksOf(source)
                .map(MoveRun::task)
                .sorted(Comparator.comparing(MoveTask::startedAt).reversed())
                .toList();
    }

    void close() {
        runs.values().forEach(MoveRun::close);
    }
}
