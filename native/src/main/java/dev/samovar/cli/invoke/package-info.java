/** {@code samovar invoke}: runs a function without a server, through the port {@link dev.samovar.cli.invoke.InvocationSessions}. */
@NullMarked
package dev.samovar.cli.invoke;

import org.jspecify.annotations.NullMarked;
