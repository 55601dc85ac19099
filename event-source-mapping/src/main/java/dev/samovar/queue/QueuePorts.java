package dev.samovar.queue;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.util.Optional;
import java.util.function.Function;

/**
 * What queues need from outside.
 *
 * @param clock what the queues go by
 * @param others finds queues by ARN
 */
record QueuePorts(
        Scheduler scheduler,
        QueueClock clock,
        MessageIds ids,
        Store store,
        QueueLimits limits,
        QueueListener listener,
        Function<QueueArn, Optional<Queue>> others) {}
