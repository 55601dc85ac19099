/** Functions through the Lambda API: one class for each action. */
@NullMarked
package dev.samovar.http.function;

import org.jspecify.annotations.NullMarked;
