/** What survives a restart: a {@link dev.samovar.store.Store} keeps small documents in named tables. */
@NullMarked
package dev.samovar.store;

import org.jspecify.annotations.NullMarked;
