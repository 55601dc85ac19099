/**
 * The messages of one queue: who is visible, in flight or delayed, in which order they go out, and how they are stored.
 * {@link dev.samovar.queue.backlog.Backlog} is the entrance.
 */
@NullMarked
package dev.samovar.queue.backlog;

import org.jspecify.annotations.NullMarked;
