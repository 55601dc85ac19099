/** Experiment files, and running what they say. */
@NullMarked
package dev.samovar.lab.experiment;

import org.jspecify.annotations.NullMarked;
