/** Services whose operations all are {@code POST /}: told apart by the target or the action that a request names. */
@NullMarked
package dev.samovar.http.service;

import org.jspecify.annotations.NullMarked;
