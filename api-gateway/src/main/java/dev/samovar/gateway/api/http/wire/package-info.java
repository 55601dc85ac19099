/** What all actions of the management API of HTTP APIs share. */
@NullMarked
package dev.samovar.gateway.api.http.wire;

import org.jspecify.annotations.NullMarked;
