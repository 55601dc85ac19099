/** Reserved and provisioned concurrency through the Lambda API. */
@NullMarked
package dev.samovar.http.concurrency;

import org.jspecify.annotations.NullMarked;
