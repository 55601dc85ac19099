/** Who may use an API with which key, and how often: plans and keys as requests meet them, quotas, and what was used. */
@NullMarked
package dev.samovar.gateway.usage;

import org.jspecify.annotations.NullMarked;
