/** Tags, of functions and of whatever else has some, through the Lambda API. */
@NullMarked
package dev.samovar.http.tag;

import org.jspecify.annotations.NullMarked;
