/** Tags of HTTP APIs and their stages, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.tag;

import org.jspecify.annotations.NullMarked;
