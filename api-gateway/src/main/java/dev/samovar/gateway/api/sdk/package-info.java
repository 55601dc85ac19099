/** Generated clients, which Samovar has none of, through the management API. */
@NullMarked
package dev.samovar.gateway.api.sdk;

import org.jspecify.annotations.NullMarked;
