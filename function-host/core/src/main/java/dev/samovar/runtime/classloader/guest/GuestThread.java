package dev.samovar.runtime.classloader.guest;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@link Thread} where it changes what all threads of the process share, or makes virtual threads, which
 * belong to no group.
 */
public final class GuestThread {

    private static volatile @Nullable UncaughtExceptionHandler handler;

    private GuestThread() {}

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler next) {
        handler = next;
        Guest.uncaught.accept(next);
    }

    public static @Nullable UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return handler;
    }

    public static Thread.Builder.OfVirtual ofVirtual() {
        return Thread.ofVirtual().uncaughtExceptionHandler(GuestThread::uncaught);
    }

    public static Thread startVirtualThread(Runnable task) {
        Thread thread = ofVirtual().unstarted(task);
        Guest.opened(thread);
        thread.start();
        return thread;
    }

    /** As {@code Executors} does. */
    public static ExecutorService newVirtualThreadPerTaskExecutor() {
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(ofVirtual().factory());
        Guest.opened(executor);
        return executor;
    }

    private static void uncaught(Thread thread, Throwable thrown) {
        UncaughtExceptionHandler own = handler;
        if (thrown instanceof Stopped) {
            return;
        }
        if (own != null) {
            own.uncaughtException(thread, thrown);
        } else {
            Guest.err.get().print("Exception in thread \"" + thread.getName() + "\" ");
            thrown.printStackTrace(Guest.err.get());
        }
    }
}
