/**
 * The API of SQS: finds the operation that a request means, and translates errors. The operations are in the packages
 * below this one.
 */
@NullMarked
package dev.samovar.queue.sqs;

import org.jspecify.annotations.NullMarked;
