/** Measurements of Samovar, each beside a baseline of the same run; {@code run.sh} starts them by hand. */
@NullMarked
package dev.samovar.benchmark;

import org.jspecify.annotations.NullMarked;
