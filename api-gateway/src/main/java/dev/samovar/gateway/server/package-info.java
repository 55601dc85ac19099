/** Where requests come in: addresses, and what HTTP is to the pipeline. */
@NullMarked
package dev.samovar.gateway.server;

import org.jspecify.annotations.NullMarked;
