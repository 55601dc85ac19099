/** CloudWatch Logs, as much as reading the logs of functions takes. */
@NullMarked
package dev.samovar.http.logs;

import org.jspecify.annotations.NullMarked;
