package dev.samovar.runtime.classloader.guest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link ClassLoader} where the class path of the process is meant: it is the host's. */
public final class GuestClassLoader {

    private GuestClassLoader() {}

    public static ClassLoader getSystemClassLoader() {
        return Guest.class.getClassLoader();
    }

    public static @Nullable URL getSystemResource(String name) {
        return getSystemClassLoader().getResource(name);
    }

    public static @Nullable InputStream getSystemResourceAsStream(String name) {
        return getSystemClassLoader().getResourceAsStream(name);
    }

    public static Enumeration<URL> getSystemResources(String name) throws IOException {
        return getSystemClassLoader().getResources(name);
    }
}
