/** The facts that the host tells to whoever listens: timelines, metrics, tests. */
@NullMarked
package dev.samovar.event;

import org.jspecify.annotations.NullMarked;
