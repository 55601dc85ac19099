/** The queues and streams of this program as pollers see them. */
@NullMarked
package dev.samovar.mapping.local;

import org.jspecify.annotations.NullMarked;
