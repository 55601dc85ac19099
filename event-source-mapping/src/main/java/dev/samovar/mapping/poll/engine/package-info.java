/**
 * What polling any source has in common: {@link dev.samovar.mapping.poll.engine.Poller} gathers records into batches,
 * invokes the function with them, and has what it answered settled.
 */
@NullMarked
package dev.samovar.mapping.poll.engine;

import org.jspecify.annotations.NullMarked;
