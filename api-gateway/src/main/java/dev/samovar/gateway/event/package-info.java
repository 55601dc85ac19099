/** Requests as functions see them: the events of payload format 1.0. */
@NullMarked
package dev.samovar.gateway.event;

import org.jspecify.annotations.NullMarked;
