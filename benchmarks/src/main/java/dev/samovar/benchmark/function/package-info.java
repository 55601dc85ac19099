/** Functions that measurements deploy: each is one class, in a package of its own. */
@NullMarked
package dev.samovar.benchmark.function;

import org.jspecify.annotations.NullMarked;
