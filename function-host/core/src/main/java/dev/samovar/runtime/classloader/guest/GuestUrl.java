package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/** Stands in for {@link URL} where it waits for an answer before anybody could close the connection. */
public final class GuestUrl {

    private GuestUrl() {}

    public static InputStream openStream(URL url) throws IOException {
        return open(url).getInputStream();
    }

    public static Object getContent(URL url) throws IOException {
        return open(url).getContent();
    }

    private static URLConnection open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        Guest.opened(connection);
        return connection;
    }
}
