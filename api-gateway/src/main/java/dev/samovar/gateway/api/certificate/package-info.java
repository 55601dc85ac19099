/** Client certificates, which Samovar has none of, through the management API. */
@NullMarked
package dev.samovar.gateway.api.certificate;

import org.jspecify.annotations.NullMarked;
