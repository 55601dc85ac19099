/** What is counted about requests. */
@NullMarked
package dev.samovar.gateway.metric;

import org.jspecify.annotations.NullMarked;
