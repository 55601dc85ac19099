/** Domain names and base path mappings through the management API. */
@NullMarked
package dev.samovar.gateway.api.domain;

import org.jspecify.annotations.NullMarked;
