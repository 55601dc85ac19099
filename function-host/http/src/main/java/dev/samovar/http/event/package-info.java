/** The treatment of asynchronous events through the Lambda API. */
@NullMarked
package dev.samovar.http.event;

import org.jspecify.annotations.NullMarked;
