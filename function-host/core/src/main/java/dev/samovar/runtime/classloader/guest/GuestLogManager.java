package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link LogManager}: whichever it is asked of, it tells of the environment's loggers. */
public final class GuestLogManager {

    private static final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private static volatile LoggingProperties properties = LoggingProperties.NONE;

    private GuestLogManager() {}

    public static @Nullable Logger getLogger(LogManager manager, String name) {
        return Loggers.find(name);
    }

    public static boolean addLogger(LogManager manager, Logger logger) {
        return Loggers.add(logger);
    }

    public static Enumeration<String> getLoggerNames(LogManager manager) {
        return Collections.enumeration(Loggers.names());
    }

    public static @Nullable String getProperty(LogManager manager, String name) {
        return properties.get(name);
    }

    public static void reset(LogManager manager) {
        properties = LoggingProperties.NONE;
        Loggers.reset();
    }

    /** There is no file to read it from again. */
    public static void readConfiguration(LogManager manager) {}

    public static void readConfiguration(LogManager manager, InputStream content) throws IOException {
        LoggingProperties read = LoggingProperties.read(content);
        reset(manager);
        properties = read;
        read.apply();
        listeners.forEach(Runnable::run);
    }

    /** There is no file to read it from again. */
    public static void updateConfiguration(
            LogManager manager, @Nullable Function<String, BiFunction<String, String, String>> mapper) {}

    /** All of it is new: what a mapper would keep of the old is not asked. */
    public static void updateConfiguration(
            LogManager manager,
            InputStream content,
            @Nullable Function<String, BiFunction<String, String, String>> mapper)
            throws IOException {
        readConfiguration(manager, content);
    }

    public static LogManager addConfigurationListener(LogManager manager, Runnable listener) {
        listeners.add(listener);
        return manager;
    }

    public static void removeConfigurationListener(LogManager manager, Runnable listener) {
        listeners.remove(listener);
    }
}
