/** What the builder of a native binary must be told, compared with what the code needs. */
@NullMarked
package dev.samovar.closedworld;

import org.jspecify.annotations.NullMarked;
