/** Values that people write on the command line. */
@NullMarked
package dev.samovar.cli.option;

import org.jspecify.annotations.NullMarked;
