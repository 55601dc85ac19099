package dev.samovar.runtime.classloader.guest;

import java.util.Iterator;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A {@link System.Logger} over one of the environment's loggers, as the JDK's own is over one of the process's. */
record SystemLogger(Logger logger) implements System.Logger {

    /** From the package's own finder if it has one. */
    static System.Logger named(String name) {
        Iterator<System.LoggerFinder> finders = ServiceLoader.load(
                        System.LoggerFinder.class, Guest.class.getClassLoader())
                .iterator();
        return finders.hasNext()
                ? finders.next().getLogger(name, Guest.class.getModule())
                : new SystemLogger(GuestLogger.getLogger(name));
    }

    @Override
    public String getName() {
        return logger.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return logger.isLoggable(julLevel(level));
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        log(level, bundle, message, thrown, null);
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
        log(level, bundle, format, null, parameters);
    }

    private void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String message,
            @Nullable Throwable thrown,
            @Nullable Object @Nullable [] parameters) {
        java.util.logging.Level julLevel = julLevel(level);
        if (logger.isLoggable(julLevel)) {
            LogRecord record = new LogRecord(julLevel, message);
            record.setLoggerName(logger.getName());
            record.setResourceBundle(bundle);
            record.setThrown(thrown);
            record.setParameters(parameters);
            logger.log(record);
        }
    }

    private static java.util.logging.Level julLevel(Level level) {
        return switch (level) {
            case ALL -> java.util.logging.Level.ALL;
            case TRACE -> java.util.logging.Level.FINER;
            case DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARNING -> java.util.logging.Level.WARNING;
            case ERROR -> java.util.logging.Level.SEVERE;
            case OFF -> java.util.logging.Level.OFF;
        };
    }
}
