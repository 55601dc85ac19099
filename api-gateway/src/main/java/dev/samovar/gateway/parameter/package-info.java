/** Parameter mappings: what of a request or response goes where in the next one, and what the client's next one is. */
@NullMarked
package dev.samovar.gateway.parameter;

import org.jspecify.annotations.NullMarked;
