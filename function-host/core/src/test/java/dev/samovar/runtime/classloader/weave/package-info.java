@NullMarked
package dev.samovar.runtime.classloader.weave;

import org.jspecify.annotations.NullMarked;
