/** Integrations of HTTP APIs, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.integration;

import org.jspecify.annotations.NullMarked;
