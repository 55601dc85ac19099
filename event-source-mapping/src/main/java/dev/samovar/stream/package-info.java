/**
 * Streams: records in shards, kept for a day or longer, read by many at their own pace.
 *
 * <p>{@link dev.samovar.stream.Streams} is the door: streams come, change and go there, records are written through its
 * {@link dev.samovar.stream.StreamWriter} and read through its {@link dev.samovar.stream.StreamReader}.
 */
@NullMarked
package dev.samovar.stream;

import org.jspecify.annotations.NullMarked;
