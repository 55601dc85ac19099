/** The methods of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.method;

import org.jspecify.annotations.NullMarked;
