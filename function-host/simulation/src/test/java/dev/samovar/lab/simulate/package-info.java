@NullMarked
package dev.samovar.lab.simulate;

import org.jspecify.annotations.NullMarked;
