/** What becomes of payloads on their way: bytes, text, or Base64. */
@NullMarked
package dev.samovar.gateway.content;

import org.jspecify.annotations.NullMarked;
