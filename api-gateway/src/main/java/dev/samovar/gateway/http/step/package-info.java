/** The stations of a request to an HTTP API, each a step. */
@NullMarked
package dev.samovar.gateway.http.step;

import org.jspecify.annotations.NullMarked;
