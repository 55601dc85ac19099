/** Feeding functions from queues: {@link dev.samovar.mapping.poll.queue.QueuePoller} receives, invokes and deletes. */
@NullMarked
package dev.samovar.mapping.poll.queue;

import org.jspecify.annotations.NullMarked;
