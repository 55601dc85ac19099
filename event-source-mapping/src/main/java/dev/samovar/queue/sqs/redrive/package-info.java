/** Dead-letter queues, and the way back from them. */
@NullMarked
package dev.samovar.queue.sqs.redrive;

import org.jspecify.annotations.NullMarked;
