@NullMarked
package dev.samovar.stream;

import org.jspecify.annotations.NullMarked;
