/** The choice between the runtimes, function by function. */
@NullMarked
package dev.samovar.runtime.isolation;

import org.jspecify.annotations.NullMarked;
