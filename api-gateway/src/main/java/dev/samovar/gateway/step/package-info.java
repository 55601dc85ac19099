/** The stations on the way of a request: each answers, fails, waits or passes on. */
@NullMarked
package dev.samovar.gateway.step;

import org.jspecify.annotations.NullMarked;
