/** Deployments of HTTP APIs, through the management API. */
@NullMarked
package dev.samovar.gateway.api.http.deployment;

import org.jspecify.annotations.NullMarked;
