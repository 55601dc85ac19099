/** The commands that look at the APIs of a running server. */
@NullMarked
package dev.samovar.cli.apis;

import org.jspecify.annotations.NullMarked;
