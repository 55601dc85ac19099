package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.time.Scheduler;
import java.util.function.Predicate;

/**
 * What the poller of a queue works with.
 *
 * @param queue where messages come from
 * @param filter which of them the function gets; the others are deleted
 * @param function who gets them
 */
public record QueuePorts(
        Scheduler scheduler, QueueSource queue, Predicate<QueueMessage> filter, TargetFunction function) {}
