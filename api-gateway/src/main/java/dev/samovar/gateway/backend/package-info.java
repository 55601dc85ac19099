/** What stands behind integrations, and how it is called. */
@NullMarked
package dev.samovar.gateway.backend;

import org.jspecify.annotations.NullMarked;
