package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandlerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@link URL} where it waits for an answer before anybody could close the connection, or changes the whole
 * process.
 */
public final class GuestUrl {

    private GuestUrl() {}

    public static InputStream openStream(URL url) throws IOException {
        return open(url).getInputStream();
    }

    public static Object getContent(URL url) throws IOException {
        return open(url).getContent();
    }

    /** A process has one factory at most; in a process of many functions it cannot be one function's. */
    @SuppressWarnings("DoNotCallSuggester") // Woven code calls it.
    public static void setURLStreamHandlerFactory(@Nullable URLStreamHandlerFactory factory) {
        throw new Error("factory already defined");
    }

    private static URLConnection open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        Guest.opened(connection);
        return connection;
    }
}
