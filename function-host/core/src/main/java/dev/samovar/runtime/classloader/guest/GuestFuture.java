package dev.samovar.runtime.classloader.guest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link CompletableFuture} where it waits uninterruptibly. */
public final class GuestFuture {

    private GuestFuture() {}

    public static @Nullable Object join(CompletableFuture<?> future) {
        boolean interrupted = false;
        while (!future.isDone()) {
            try {
                future.get();
            } catch (InterruptedException wakeUp) {
                interrupted = true;
                Guest.poll();
            } catch (ExecutionException | CancellationException done) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return future.join();
    }
}
