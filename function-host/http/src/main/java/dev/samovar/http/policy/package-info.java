/** Resource policies of functions through the Lambda API. */
@NullMarked
package dev.samovar.http.policy;

import org.jspecify.annotations.NullMarked;
