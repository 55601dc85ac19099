/** What callers of queues do wrong, in AWS's words: {@link dev.samovar.queue.error.QueueError}. */
@NullMarked
package dev.samovar.queue.error;

import org.jspecify.annotations.NullMarked;
