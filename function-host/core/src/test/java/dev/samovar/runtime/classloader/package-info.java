@NullMarked
package dev.samovar.runtime.classloader;

import org.jspecify.annotations.NullMarked;
