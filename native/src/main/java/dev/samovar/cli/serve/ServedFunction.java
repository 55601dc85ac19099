package dev.samovar.cli.serve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function that stands behind a path, or that integrations name.
 *
 * @param key a path, which begins with a slash, or the function's name
 * @param code the JAR or ZIP
 */
public record ServedFunction(String key, String code, String handler) {
    private static final Pattern FORM = Pattern.compile("([^=]+)=(.+?\\.(?:jar|zip)):(.+)");
    private static final int NAME_LENGTH_MAX = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1," + NAME_LENGTH_MAX + "}");

    /** Reads {@code KEY=JAR:HANDLER}. */
    public static ServedFunction parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not PATH=JAR:HANDLER or NAME=JAR:HANDLER,"
                    + " such as /orders=orders.jar:com.example.Orders::handle");
        }
        String key = parts.group(1);
        if (!key.startsWith("/") && !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is neither a path, which begins with /, nor a function's"
                    + " name, which has up to 64 letters, digits, - and _");
        }
        return new ServedFunction(key, parts.group(2), parts.group(3));
    }

    boolean isForPath() {
        return key.startsWith("/");
    }

    /** Its name: for a path, the path's words. */
    String name() {
        if (!isForPath()) {
            return key;
        }
        String words = key.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = words.isEmpty() ? "root" : words.toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX));
    }

    Path path() {
        return Path.of(code);
    }
}
