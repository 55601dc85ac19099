package dev.samovar.runtime.classloader.guest;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link System}: the environment's own variables, properties, streams and exit. */
public final class GuestSystem {

    private GuestSystem() {}

    public static Map<String, String> getenv() {
        return Guest.variables;
    }

    public static @Nullable String getenv(String name) {
        return Guest.variables.get(name);
    }

    public static void exit(int status) {
        GuestRuntime.exit(status);
    }

    public static Properties getProperties() {
        return Guest.properties;
    }

    public static void setProperties(@Nullable Properties properties) {
        Guest.properties = properties == null ? new Properties() : properties;
    }

    public static @Nullable String getProperty(String key) {
        return Guest.properties.getProperty(checked(key));
    }

    public static @Nullable String getProperty(String key, @Nullable String fallback) {
        String value = Guest.properties.getProperty(checked(key));
        return value == null ? fallback : value;
    }

    public static @Nullable String setProperty(String key, String value) {
        return (String) Guest.properties.setProperty(checked(key), value);
    }

    public static @Nullable String clearProperty(String key) {
        return (String) Guest.properties.remove(checked(key));
    }

    public static void setOut(PrintStream stream) {
        Guest.out = () -> stream;
    }

    public static void setErr(PrintStream stream) {
        Guest.err = () -> stream;
    }

    public static void setIn(InputStream stream) {
        Guest.in = stream;
    }

    public static @Nullable Console console() {
        return null;
    }

    public static System.Logger getLogger(String name) {
        return SystemLogger.named(name);
    }

    public static System.Logger getLogger(String name, ResourceBundle bundle) {
        return SystemLogger.named(name);
    }

    /** Reads {@code System.out}. */
    public static PrintStream out() {
        return Guest.out.get();
    }

    /** Reads {@code System.err}. */
    public static PrintStream err() {
        return Guest.err.get();
    }

    /** Reads {@code System.in}. */
    public static InputStream in() {
        return Guest.in;
    }

    private static String checked(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        return key;
    }
}
