/**
 * Where mappings read from: {@link dev.samovar.mapping.source.QueueSource} hands out messages one by one,
 * {@link dev.samovar.mapping.source.LogSource} keeps records in order for everybody.
 */
@NullMarked
package dev.samovar.mapping.source;

import org.jspecify.annotations.NullMarked;
