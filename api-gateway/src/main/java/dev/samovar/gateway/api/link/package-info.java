/** VPC links, which Samovar has none of, through the management API. */
@NullMarked
package dev.samovar.gateway.api.link;

import org.jspecify.annotations.NullMarked;
