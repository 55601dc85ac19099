/** HTTP APIs themselves, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.api;

import org.jspecify.annotations.NullMarked;
