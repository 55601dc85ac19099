/** Functions behind integrations: how they are called, and what their output means. */
@NullMarked
package dev.samovar.gateway.backend.function;

import org.jspecify.annotations.NullMarked;
