/** How commands speak with a running server: AWS's own protocols. */
@NullMarked
package dev.samovar.cli.client;

import org.jspecify.annotations.NullMarked;
