/** The request validators of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.validator;

import org.jspecify.annotations.NullMarked;
