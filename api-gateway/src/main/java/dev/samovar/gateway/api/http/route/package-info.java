/** Routes of HTTP APIs, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.route;

import org.jspecify.annotations.NullMarked;
