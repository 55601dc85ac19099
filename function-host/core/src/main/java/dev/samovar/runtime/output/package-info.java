/** What functions write, on its way to the log. */
@NullMarked
package dev.samovar.runtime.output;

import org.jspecify.annotations.NullMarked;
