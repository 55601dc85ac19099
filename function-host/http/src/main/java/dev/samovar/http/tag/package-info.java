/** Tags of functions through the Lambda API. */
@NullMarked
package dev.samovar.http.tag;

import org.jspecify.annotations.NullMarked;
