/** Changes of requests and responses by parameters, read once from an integration. */
@NullMarked
package dev.samovar.gateway.http.change;

import org.jspecify.annotations.NullMarked;
