/** Policies as IAM writes them: read once, then asked for each request. */
@NullMarked
package dev.samovar.gateway.authorize.policy;

import org.jspecify.annotations.NullMarked;
