/** Execution environments, warm and cold: {@link dev.samovar.environment.EnvironmentPool} is the way in. */
@NullMarked
package dev.samovar.environment;

import org.jspecify.annotations.NullMarked;
