/**
 * Feeding functions from logs: {@link dev.samovar.mapping.poll.log.LogPoller} reads shards in order, and keeps how far it
 * is.
 */
@NullMarked
package dev.samovar.mapping.poll.log;

import org.jspecify.annotations.NullMarked;
