package dev.samovar.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * A store that keeps nothing, for a program whose state need not outlive it: what it wrote it has in memory anyway, and
 * only its next start would read it.
 */
public final class ForgetfulStore implements Store {
    @Override
    public void read(String table, BiConsumer<String, byte[]> visitor) {
        // There is nothing to show.
    }

    @Override
    public CompletableFuture<Void> write(Batch batch) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
