/** Aliases of functions through the Lambda API. */
@NullMarked
package dev.samovar.http.alias;

import org.jspecify.annotations.NullMarked;
