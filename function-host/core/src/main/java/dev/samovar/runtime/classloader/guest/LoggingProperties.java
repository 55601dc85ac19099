package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Properties;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code logging.properties} says of loggers and handlers. */
record LoggingProperties(Properties all) {

    static final LoggingProperties NONE = new LoggingProperties(new Properties());

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final String LEVEL = ".level";
    private static final String HANDLERS = ".handlers";
    private static final String USE_PARENT_HANDLERS = ".useParentHandlers";

    static LoggingProperties read(InputStream content) throws IOException {
        Properties properties = new Properties();
        properties.load(content);
        return new LoggingProperties(properties);
    }

    @Nullable
    String get(String name) {
        String value = all.getProperty(name);
        return value == null ? null : value.trim();
    }

    /** Makes the loggers so; what cannot be is told on {@code System.err} and passed over, as the JDK does it. */
    void apply() {
        addHandlers(GuestLogger.getLogger(""), get("handlers"));
        for (String name : all.stringPropertyNames()) {
            if (name.endsWith(LEVEL) && !isOfHandler(name)) {
                logger(name, LEVEL).setLevel(level(name));
            } else if (name.endsWith(HANDLERS)) {
                addHandlers(logger(name, HANDLERS), get(name));
            } else if (name.endsWith(USE_PARENT_HANDLERS)) {
                logger(name, USE_PARENT_HANDLERS).setUseParentHandlers(Boolean.parseBoolean(get(name)));
            }
        }
    }

    private static Logger logger(String property, String suffix) {
        return GuestLogger.getLogger(property.substring(0, property.length() - suffix.length()));
    }

    private boolean isOfHandler(String property) {
        String owner = property.substring(0, property.length() - LEVEL.length());
        return all.stringPropertyNames().stream()
                .filter(name -> name.equals("handlers") || name.endsWith(HANDLERS))
                .anyMatch(name -> all.getProperty(name).contains(owner) && !owner.isEmpty());
    }

    private @Nullable Level level(String property) {
        String value = get(property);
        try {
            return value == null ? null : Level.parse(value);
        } catch (IllegalArgumentException unknown) {
            Guest.err.get().println("Bad level value for property: " + property);
            return null;
        }
    }

    private void addHandlers(Logger logger, @Nullable String classNames) {
        if (classNames == null || classNames.isEmpty()) {
            return;
        }
        for (String className : SEPARATOR.splitAsStream(classNames).toList()) {
            try {
                Handler handler = className.equals(ConsoleHandler.class.getName())
                        ? new ErrorStreamHandler()
                        : (Handler) make(className);
                configure(handler, className);
                logger.addHandler(handler);
            } catch (ReflectiveOperationException | RuntimeException unusable) {
                Guest.err.get().println("Can't load log handler \"" + className + "\": " + unusable);
            }
        }
    }

    private void configure(Handler handler, String className) throws ReflectiveOperationException {
        Level level = level(className + LEVEL);
        if (level != null) {
            handler.setLevel(level);
        }
        String formatter = get(className + ".formatter");
        String format = get("java.util.logging.SimpleFormatter.format");
        if (formatter != null && !formatter.equals("java.util.logging.SimpleFormatter")) {
            handler.setFormatter((Formatter) make(formatter));
        } else if (format != null) {
            handler.setFormatter(new PatternFormatter(format));
        }
    }

    private static Object make(String className) throws ReflectiveOperationException {
        try {
            return Class.forName(className, true, Guest.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException thrown) {
            throw new IllegalArgumentException(thrown.getCause());
        }
    }
}
