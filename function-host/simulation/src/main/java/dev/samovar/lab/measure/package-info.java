/** What runs are measured by. */
@NullMarked
package dev.samovar.lab.measure;

import org.jspecify.annotations.NullMarked;
