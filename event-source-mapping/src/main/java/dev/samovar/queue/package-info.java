/**
 * Queues as AWS SQS knows them, told the time: {@link dev.samovar.queue.Queues} finds and makes them, a
 * {@link dev.samovar.queue.Queue} takes and hands out messages. Called from tasks of the scheduler; knows no wire.
 */
@NullMarked
package dev.samovar.queue;

import org.jspecify.annotations.NullMarked;
