/** The resources of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.resource;

import org.jspecify.annotations.NullMarked;
