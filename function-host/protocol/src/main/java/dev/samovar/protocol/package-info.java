/** What all of AWS's HTTP APIs have in common: callers, request ids, JSON, errors on the wire. */
@NullMarked
package dev.samovar.protocol;

import org.jspecify.annotations.NullMarked;
