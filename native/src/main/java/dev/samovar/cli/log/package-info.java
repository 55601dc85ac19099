/** How commands read the logs of a running server. */
@NullMarked
package dev.samovar.cli.log;

import org.jspecify.annotations.NullMarked;
