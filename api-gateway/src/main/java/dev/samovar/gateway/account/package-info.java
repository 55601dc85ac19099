/** What an account has beside its APIs: usage plans and API keys, client certificates, and its own settings. */
@NullMarked
package dev.samovar.gateway.account;

import org.jspecify.annotations.NullMarked;
