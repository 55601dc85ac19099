/** Making, finding, changing and deleting queues. */
@NullMarked
package dev.samovar.queue.sqs.queue;

import org.jspecify.annotations.NullMarked;
