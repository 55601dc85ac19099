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

    /** Reads {@code KEY=JAR:HANDLER}. */
    public static ServedFunction parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not PATH=JAR:HANDLER or NAME=JAR:HANDLER,"
                    + " such as /orders=orders.jar:com.example.Orders::handle");
        }
        return new ServedFunction(parts.group(1), parts.group(2), parts.group(3));
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
        return words.isEmpty() ? "root" : words.toLowerCase(Locale.ROOT);
    }

    Path path() {
        return Path.of(code);
    }
}
