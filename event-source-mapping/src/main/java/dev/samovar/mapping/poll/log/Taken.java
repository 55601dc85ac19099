package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.source.LogRecord;

/**
 * A record that was read and is not finished.
 *
 * @param mark its place among the others of its shard
 */
record Taken<R extends LogRecord>(R record, Mark mark) {}
