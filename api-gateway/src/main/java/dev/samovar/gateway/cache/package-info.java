/** Replies kept for a while, per stage, so that the same question is not put to a backend twice. */
@NullMarked
package dev.samovar.gateway.cache;

import org.jspecify.annotations.NullMarked;
