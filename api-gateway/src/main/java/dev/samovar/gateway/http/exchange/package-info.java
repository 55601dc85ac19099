/** Requests to HTTP APIs on their way, and what variables know of them. */
@NullMarked
package dev.samovar.gateway.http.exchange;

import org.jspecify.annotations.NullMarked;
