/** Account settings and the small switches of functions through the Lambda API. */
@NullMarked
package dev.samovar.http.setting;

import org.jspecify.annotations.NullMarked;
