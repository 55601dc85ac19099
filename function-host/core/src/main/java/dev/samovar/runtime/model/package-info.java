/** A runtime that runs nothing and takes as long as a model says: for simulations. */
@NullMarked
package dev.samovar.runtime.model;

import org.jspecify.annotations.NullMarked;
