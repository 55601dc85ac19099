/** What is written down about requests: access logs and execution logs. */
@NullMarked
package dev.samovar.gateway.log;

import org.jspecify.annotations.NullMarked;
