/** The command that serves one API. */
@NullMarked
package dev.samovar.cli.serve;

import org.jspecify.annotations.NullMarked;
