/** Messages as callers send and receive them. */
@NullMarked
package dev.samovar.queue.message;

import org.jspecify.annotations.NullMarked;
