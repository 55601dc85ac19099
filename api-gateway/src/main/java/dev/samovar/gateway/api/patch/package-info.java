/** Changes of single members, as {@code PATCH} requests list them. */
@NullMarked
package dev.samovar.gateway.api.patch;

import org.jspecify.annotations.NullMarked;
