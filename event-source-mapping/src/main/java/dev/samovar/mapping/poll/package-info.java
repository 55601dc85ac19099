/**
 * The pollers of all mappings: {@link dev.samovar.mapping.poll.Pollers} starts and stops them as it is told, and shows how
 * they do.
 */
@NullMarked
package dev.samovar.mapping.poll;

import org.jspecify.annotations.NullMarked;
