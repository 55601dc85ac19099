/** The deployments of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.deployment;

import org.jspecify.annotations.NullMarked;
