/** What functions behind HTTP APIs answer. */
@NullMarked
package dev.samovar.gateway.http.output;

import org.jspecify.annotations.NullMarked;
