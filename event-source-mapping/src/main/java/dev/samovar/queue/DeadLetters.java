package dev.samovar.queue;

import dev.samovar.queue.attribute.RedrivePolicy;
import dev.samovar.queue.backlog.Message;
import dev.samovar.queue.backlog.MessageContent;
import dev.samovar.store.Batch;
import java.util.Optional;

/** Gives up messages that were received too often: they go to another queue. */
final class DeadLetters {
    private final QueuePorts ports;
    private final QueueSettings settings;
    private final QueueContents contents;

    DeadLetters(QueuePorts ports, QueueSettings settings, QueueContents contents) {
        this.ports = ports;
        this.settings = settings;
        this.contents = contents;
    }

    /**
     * Gives up a message that is about to be received, if it must not be received any more. One whose dead-letter queue
     * is not there any more stays and is received on.
     *
     * @return whether it is gone
     */
    boolean take(Batch batch, Message message) {
        Optional<RedrivePolicy> policy = settings.attributes().redrivePolicy();
        if (policy.isEmpty() || message.receives().count() < policy.get().maxReceiveCount()) {
            return false;
        }
        Optional<Queue> target = policy.map(RedrivePolicy::deadLetterQueue)
                .filter(arn -> !arn.equals(settings.arn()))
                .flatMap(ports.others());
        if (target.isEmpty()) {
            return false;
        }
        /* In a standard queue a message ages on from its send; a FIFO queue counts from its arrival. */
        long sentAt = settings.attributes().isFifo() ? contents.wall() : message.sentAtMillis();
        MessageContent letter = message.content().deadLetter(settings.arn(), sentAt);
        target.get().contents().add(batch, letter, message.receives());
        contents.remove(batch, message);
        target.get().contents().settle();
        contents.tell(QueueEvent.Kind.DEAD_LETTERED, 1);
        return true;
    }
}
