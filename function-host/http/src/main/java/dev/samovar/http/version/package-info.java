/** Published versions of functions through the Lambda API. */
@NullMarked
package dev.samovar.http.version;

import org.jspecify.annotations.NullMarked;
