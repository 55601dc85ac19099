/** What stands behind the methods of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.integration;

import org.jspecify.annotations.NullMarked;
