/** API keys through the management API. */
@NullMarked
package dev.samovar.gateway.api.key;

import org.jspecify.annotations.NullMarked;
