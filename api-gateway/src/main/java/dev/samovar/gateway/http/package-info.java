/** HTTP APIs (version 2 of the API gateway): what they are made of, and all of a host's, kept in the store. */
@NullMarked
package dev.samovar.gateway.http;

import org.jspecify.annotations.NullMarked;
