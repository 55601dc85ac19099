/** What a function is: its names, its configuration, its code and its versions. Nothing here runs. */
@NullMarked
package dev.samovar.function;

import org.jspecify.annotations.NullMarked;
