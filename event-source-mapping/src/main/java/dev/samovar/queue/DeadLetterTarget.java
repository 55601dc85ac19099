package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.attribute.RedrivePolicy;
import java.util.Optional;
import java.util.function.Function;

/** What must hold between a queue and the one that it sends its dead letters to. */
final class DeadLetterTarget {
    private DeadLetterTarget() {}

    /**
     * Refuses attributes whose dead-letter queue cannot be one for this queue.
     *
     * @param queues finds queues by ARN
     * @throws dev.samovar.queue.error.QueueException if it is not there, of another home or type, or does not allow it
     */
    static void check(Function<QueueArn, Optional<Queue>> queues, QueueArn source, QueueAttributes attributes) {
        if (attributes.redrivePolicy().isEmpty()) {
            return;
        }
        RedrivePolicy policy = attributes.redrivePolicy().get();
        Queue target = Optional.of(policy.deadLetterQueue())
                .filter(arn -> arn.home().equals(source.home()))
                .flatMap(queues)
                .orElseThrow(() -> policy.refused("Dead letter target does not exist."));
        if (target.attributes().isFifo() != attributes.isFifo()) {
            throw policy.refused("Dead-letter queue must be same type of queue as the source.");
        }
        if (!target.attributes().redriveAllowPolicy().allows(source)) {
            throw policy.refused("Dead-letter queue does not allow this queue to be its source.");
        }
    }
}
