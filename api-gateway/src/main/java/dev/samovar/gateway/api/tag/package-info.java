/** Tags of everything that has some, through the management API. */
@NullMarked
package dev.samovar.gateway.api.tag;

import org.jspecify.annotations.NullMarked;
