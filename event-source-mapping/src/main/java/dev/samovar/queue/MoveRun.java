package dev.samovar.queue;

import dev.samovar.queue.MoveTask.Status;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageContent;
import dev.samovar.store.Batch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Carries out a move task, a few messages at a time: each step is one batch, and the next begins when it is durable and
 * the pace allows.
 */
final class MoveRun {
    static final String TABLE = "queue-move-task";
    private static final int STEPS_PER_SECOND = 10;
    private static final int STEP_MESSAGES_MAX = 200;

    private final QueuePorts ports;
    private MoveTask task;
    private boolean open = true;

    MoveRun(QueuePorts ports, MoveTask task) {
        this.ports = ports;
        this.task = task;
    }

    MoveTask task() {
        return task;
    }

    /** Writes the task as it is to be from now on. */
    CompletableFuture<Void> become(MoveTask next) {
        task = next;
        var batch = new Batch();
        save(batch);
        return ports.store().write(batch);
    }

    private void save(Batch batch) {
        batch.put(TABLE, task.handle(), MoveTaskJson.write(task));
    }

    void step() {
        if (!open || !task.isActive()) {
            return;
        }
        Optional<Queue> source = ports.others().apply(task.source());
        if (task.status() == Status.CANCELLING) {
            CompletableFuture<Void> _ = become(task.become(Status.CANCELLED));
        } else if (source.isEmpty()) {
            CompletableFuture<Void> _ = become(task.fail("AWS.SimpleQueueService.NonExistentQueue"));
        } else {
            move(source.get().contents());
        }
    }

    private void move(QueueContents source) {
        source.advance();
        int messagesMax = stepMessages(task.messagesPerSecondMax());
        List<Message> messages = source.backlog().next(messagesMax);
        var batch = new Batch();
        Set<QueueContents> touched = new HashSet<>();
        int moved = 0;
        for (Message message : messages) {
            MessageContent content = message.content();
            Optional<QueueArn> destination = task.destination().or(content::deadLetterSource);
            Optional<Queue> target = destination.flatMap(ports.others());
            if (target.isEmpty()) {
                task = task.fail(
                        destination.isEmpty()
                                ? "CouldNotDetermineMessageSource"
                                : "AWS.SimpleQueueService.NonExistentQueue");
                break;
            }
            QueueContents contents = target.get().contents();
            contents.addAgain(batch, content);
            source.remove(batch, message);
            touched.add(contents);
            moved++;
        }
        task = task.moved(moved);
        if (messages.isEmpty()) {
            task = task.become(Status.COMPLETED);
        }
        save(batch);
        CompletableFuture<Void> durable = source.commit(batch, moved).durable();
        touched.forEach(QueueContents::settle);
        goOn(durable, moved);
    }

    private static int stepMessages(OptionalInt perSecond) {
        return perSecond.isEmpty() ? STEP_MESSAGES_MAX : Math.max(1, perSecond.getAsInt() / STEPS_PER_SECOND);
    }

    private void goOn(CompletableFuture<Void> durable, int moved) {
        if (!task.isActive()) {
            return;
        }
        Duration pace = task.messagesPerSecondMax().isEmpty()
                ? Duration.ZERO
                : Duration.ofSeconds(moved)
                        .dividedBy(task.messagesPerSecondMax().getAsInt());
        CompletableFuture<Void> _ = durable.thenRun(() ->
                ports.scheduler().execute(() -> ports.scheduler().after(pace, this::step)));
    }

    /** Stops; the next run goes on. */
    void close() {
        open = false;
    }
}
