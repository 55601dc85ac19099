/** What a run would cost: sums of what was used, times a price list. Knows nothing of how they came about. */
@NullMarked
package dev.samovar.lab.cost;

import org.jspecify.annotations.NullMarked;
