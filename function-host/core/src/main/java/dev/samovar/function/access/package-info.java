/** Who may do what with a function or a layer: permissions, and the policies that they make. */
@NullMarked
package dev.samovar.function.access;

import org.jspecify.annotations.NullMarked;
