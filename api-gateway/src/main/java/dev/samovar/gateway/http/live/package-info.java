/** HTTP APIs made ready to serve: everything that a request needs is parsed and compiled once. */
@NullMarked
package dev.samovar.gateway.http.live;

import org.jspecify.annotations.NullMarked;
