/** The stations on the way of a request. */
@NullMarked
package dev.samovar.gateway.step;

import org.jspecify.annotations.NullMarked;
