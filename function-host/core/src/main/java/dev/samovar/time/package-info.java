/** The host's sense of time: a {@link dev.samovar.time.Scheduler} is a clock that can also run tasks later. */
@NullMarked
package dev.samovar.time;

import org.jspecify.annotations.NullMarked;
