/** Function URLs: their configuration through the Lambda API, and what answers at them. */
@NullMarked
package dev.samovar.http.url;

import org.jspecify.annotations.NullMarked;
