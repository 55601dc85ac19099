/** The command that shows how events flow from queues and streams to functions. */
@NullMarked
package dev.samovar.cli.events;

import org.jspecify.annotations.NullMarked;
