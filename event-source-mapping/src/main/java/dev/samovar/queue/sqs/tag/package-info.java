/** Tags of queues. */
@NullMarked
package dev.samovar.queue.sqs.tag;

import org.jspecify.annotations.NullMarked;
