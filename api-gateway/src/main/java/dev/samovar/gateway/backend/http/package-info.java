/** Web servers behind integrations. */
@NullMarked
package dev.samovar.gateway.backend.http;

import org.jspecify.annotations.NullMarked;
