/** Builds the host: {@link dev.samovar.host.FunctionHost} is all of it. */
@NullMarked
package dev.samovar.host;

import org.jspecify.annotations.NullMarked;
