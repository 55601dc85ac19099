/** What an account has set, through the management API. */
@NullMarked
package dev.samovar.gateway.api.account;

import org.jspecify.annotations.NullMarked;
