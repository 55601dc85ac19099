/** The functions, layers, versions and aliases that there are, and every change of them, durably. */
@NullMarked
package dev.samovar.function.registry;

import org.jspecify.annotations.NullMarked;
