/** Stages of HTTP APIs, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.stage;

import org.jspecify.annotations.NullMarked;
