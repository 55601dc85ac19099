/**
 * Event-source mappings: which source feeds which function, and how. {@link dev.samovar.mapping.EventSourceMappings}
 * knows them all; whoever polls is told by it what to poll.
 */
@NullMarked
package dev.samovar.mapping;

import org.jspecify.annotations.NullMarked;
