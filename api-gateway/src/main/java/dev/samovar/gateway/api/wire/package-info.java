/** What all actions of the management API have in common: bodies, errors, pages. */
@NullMarked
package dev.samovar.gateway.api.wire;

import org.jspecify.annotations.NullMarked;
