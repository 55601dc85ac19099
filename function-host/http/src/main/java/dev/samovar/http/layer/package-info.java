/** Layers through the Lambda API. */
@NullMarked
package dev.samovar.http.layer;

import org.jspecify.annotations.NullMarked;
