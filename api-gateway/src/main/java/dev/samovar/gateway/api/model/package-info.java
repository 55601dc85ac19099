/** The models of REST APIs. */
@NullMarked
package dev.samovar.gateway.api.model;

import org.jspecify.annotations.NullMarked;
