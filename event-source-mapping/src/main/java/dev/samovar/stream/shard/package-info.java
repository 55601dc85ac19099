/** A shard of a stream: a range of hash keys, and the records that fell into it, in order. */
@NullMarked
package dev.samovar.stream.shard;

import org.jspecify.annotations.NullMarked;
