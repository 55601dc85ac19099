/** Services whose operations share a path: told apart by what their requests carry. */
@NullMarked
package dev.samovar.protocol.service;

import org.jspecify.annotations.NullMarked;
