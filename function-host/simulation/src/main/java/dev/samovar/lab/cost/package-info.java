/** What a run would cost: sums of what was used, times a price list. */
@NullMarked
package dev.samovar.lab.cost;

import org.jspecify.annotations.NullMarked;
