package dev.samovar.runtime.classloader.guest;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link Thread} where it changes what all threads of the process share. */
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
}
