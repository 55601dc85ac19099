/** Sending, receiving and settling messages. */
@NullMarked
package dev.samovar.queue.sqs.message;

import org.jspecify.annotations.NullMarked;
