/** The command line: {@link dev.samovar.cli.Main} is where the program begins. */
@NullMarked
package dev.samovar.cli;

import org.jspecify.annotations.NullMarked;
