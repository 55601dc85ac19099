/** The stages of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.stage;

import org.jspecify.annotations.NullMarked;
