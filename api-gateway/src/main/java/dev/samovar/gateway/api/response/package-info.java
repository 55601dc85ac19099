/** What methods, integrations and the gateway itself answer. */
@NullMarked
package dev.samovar.gateway.api.response;

import org.jspecify.annotations.NullMarked;
