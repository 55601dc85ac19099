@NullMarked
package dev.samovar.lab.predict;

import org.jspecify.annotations.NullMarked;
