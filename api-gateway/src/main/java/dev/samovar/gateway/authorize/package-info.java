/** Who may call which method. */
@NullMarked
package dev.samovar.gateway.authorize;

import org.jspecify.annotations.NullMarked;
