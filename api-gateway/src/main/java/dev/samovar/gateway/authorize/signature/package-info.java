/** Signatures of AWS's callers, version 4: in a header or in a query. */
@NullMarked
package dev.samovar.gateway.authorize.signature;

import org.jspecify.annotations.NullMarked;
