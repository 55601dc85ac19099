/** Authorizers that are functions: what they are asked, what they answer, and how long that holds. */
@NullMarked
package dev.samovar.gateway.authorize.function;

import org.jspecify.annotations.NullMarked;
