package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.util.Optional;
import java.util.function.Function;

/**
 * What queues need from outside.
 *
 * @param others finds queues by ARN
 */
record QueuePorts(
        Scheduler scheduler,
        MessageIds ids,
        Store store,
        QueueLimits limits,
        QueueListener listener,
        Function<QueueArn, Optional<Queue>> others) {}
