/** The one door to functions: {@link dev.samovar.invoke.Invoker}, what it admits, and the asynchronous queue. */
@NullMarked
package dev.samovar.invoke;

import org.jspecify.annotations.NullMarked;
