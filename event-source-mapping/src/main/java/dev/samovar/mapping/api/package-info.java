/** Event-source mappings through the Lambda API: one class per action. */
@NullMarked
package dev.samovar.mapping.api;

import org.jspecify.annotations.NullMarked;
