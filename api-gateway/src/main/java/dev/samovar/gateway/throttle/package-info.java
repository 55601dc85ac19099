/** How many requests come through: token buckets at every level at which AWS has them. */
@NullMarked
package dev.samovar.gateway.throttle;

import org.jspecify.annotations.NullMarked;
