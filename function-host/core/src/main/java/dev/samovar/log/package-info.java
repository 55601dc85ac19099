/** Log groups and streams, kept in memory and bounded. */
@NullMarked
package dev.samovar.log;

import org.jspecify.annotations.NullMarked;
