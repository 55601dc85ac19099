@NullMarked
package dev.samovar.lab.measure;

import org.jspecify.annotations.NullMarked;
