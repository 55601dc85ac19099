/** Requests to HTTP APIs as functions see them: the events of payload formats 1.0 and 2.0. */
@NullMarked
package dev.samovar.gateway.http.event;

import org.jspecify.annotations.NullMarked;
