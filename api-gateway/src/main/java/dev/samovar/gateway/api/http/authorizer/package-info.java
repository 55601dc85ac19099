/** Authorizers of HTTP APIs, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.authorizer;

import org.jspecify.annotations.NullMarked;
