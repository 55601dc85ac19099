/** The port {@link dev.samovar.runtime.FunctionRuntime} to user code, and what crosses it. */
@NullMarked
package dev.samovar.runtime;

import org.jspecify.annotations.NullMarked;
