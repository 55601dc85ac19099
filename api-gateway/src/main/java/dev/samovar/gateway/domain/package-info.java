/** Names that APIs are asked by, and which API and stage each path below such a name leads to. */
@NullMarked
package dev.samovar.gateway.domain;

import org.jspecify.annotations.NullMarked;
