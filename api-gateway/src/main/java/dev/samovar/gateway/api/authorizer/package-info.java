/** The authorizers of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.authorizer;

import org.jspecify.annotations.NullMarked;
