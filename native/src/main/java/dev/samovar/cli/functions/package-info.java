/** {@code samovar functions}: a thin client of the Lambda API of a running server. */
@NullMarked
package dev.samovar.cli.functions;

import org.jspecify.annotations.NullMarked;
