/** Usage plans, the keys in them, and what those used, through the management API. */
@NullMarked
package dev.samovar.gateway.api.plan;

import org.jspecify.annotations.NullMarked;
