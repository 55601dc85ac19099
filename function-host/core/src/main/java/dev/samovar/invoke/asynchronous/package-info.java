/** Asynchronous invocations: accepted durably, retried, and told to a destination when they end. */
@NullMarked
package dev.samovar.invoke.asynchronous;

import org.jspecify.annotations.NullMarked;
