/** The commands for queues of a running server. */
@NullMarked
package dev.samovar.cli.queues;

import org.jspecify.annotations.NullMarked;
