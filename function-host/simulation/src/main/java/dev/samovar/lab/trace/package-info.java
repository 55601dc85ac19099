/** Recorded invocations, and ones made to look like them. */
@NullMarked
package dev.samovar.lab.trace;

import org.jspecify.annotations.NullMarked;
