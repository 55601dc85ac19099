/** Tokens that others issued: their signatures, their claims, and the keys to check them with. */
@NullMarked
package dev.samovar.gateway.authorize.token;

import org.jspecify.annotations.NullMarked;
