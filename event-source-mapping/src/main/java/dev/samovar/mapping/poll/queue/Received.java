package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.source.QueueMessage;

/**
 * A message that this poller alone sees for a while.
 *
 * @param visibleAgainNanos when the queue may hand it to somebody else, by the scheduler's {@code nanoTime}
 */
record Received(QueueMessage message, long visibleAgainNanos) {}
