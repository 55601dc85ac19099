/** Packages of code: what may be in them, and where they are kept. */
@NullMarked
package dev.samovar.function.code;

import org.jspecify.annotations.NullMarked;
