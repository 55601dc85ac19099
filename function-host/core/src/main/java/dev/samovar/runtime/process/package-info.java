/**
 * The runtime that runs each environment in a process of its own, over the Runtime API, as the real service does. {@link
 * dev.samovar.runtime.process.ProcessRuntimes} is the way in. It needs Linux.
 */
@NullMarked
package dev.samovar.runtime.process;

import org.jspecify.annotations.NullMarked;
