/** Invocations through the Lambda API. */
@NullMarked
package dev.samovar.http.invocation;

import org.jspecify.annotations.NullMarked;
