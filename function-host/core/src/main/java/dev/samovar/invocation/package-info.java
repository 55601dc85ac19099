/** What goes into a function and what comes out: {@link dev.samovar.invocation.InvocationResult} is the closed list of endings. */
@NullMarked
package dev.samovar.invocation;

import org.jspecify.annotations.NullMarked;
