/** Forecasts for a real function: what it was measured to take, what the lab makes of it, and whether that came true. */
@NullMarked
package dev.samovar.lab.predict;

import org.jspecify.annotations.NullMarked;
