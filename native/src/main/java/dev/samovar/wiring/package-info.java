/** Puts the parts of the server together: the only place that knows them all. */
@NullMarked
package dev.samovar.wiring;

import org.jspecify.annotations.NullMarked;
