/**
 * Queues at SQS-compatible endpoints elsewhere, through AWS's own client:
 * {@link dev.samovar.mapping.remote.RemoteQueues} looks them up and opens them.
 */
@NullMarked
package dev.samovar.mapping.remote;

import org.jspecify.annotations.NullMarked;
