/** APIs as OpenAPI documents: how they are imported and exported. */
@NullMarked
package dev.samovar.gateway.openapi;

import org.jspecify.annotations.NullMarked;
