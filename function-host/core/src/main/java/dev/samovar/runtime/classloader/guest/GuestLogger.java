package dev.samovar.runtime.classloader.guest;

import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link Logger} where it looks for loggers: those of the environment are no other's. */
public final class GuestLogger {

    private GuestLogger() {}

    public static Logger getLogger(String name) {
        return Loggers.named(name, null);
    }

    public static Logger getLogger(String name, @Nullable String bundle) {
        return Loggers.named(name, bundle);
    }

    public static Logger getAnonymousLogger() {
        return Loggers.anonymous(null);
    }

    public static Logger getAnonymousLogger(@Nullable String bundle) {
        return Loggers.anonymous(bundle);
    }

    public static Logger getGlobal() {
        return Loggers.named(Logger.GLOBAL_LOGGER_NAME, null);
    }
}
