/** The documentation of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.documentation;

import org.jspecify.annotations.NullMarked;
