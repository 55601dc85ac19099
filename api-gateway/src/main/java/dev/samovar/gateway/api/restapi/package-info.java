/** REST APIs themselves. */
@NullMarked
package dev.samovar.gateway.api.restapi;

import org.jspecify.annotations.NullMarked;
