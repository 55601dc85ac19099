/** How the program speaks to people at a terminal: exit codes and failures that say what to do. */
@NullMarked
package dev.samovar.cli.console;

import org.jspecify.annotations.NullMarked;
