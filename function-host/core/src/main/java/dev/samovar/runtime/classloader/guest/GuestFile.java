package dev.samovar.runtime.classloader.guest;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link File} where it chooses or keeps paths by itself. */
public final class GuestFile {

    private GuestFile() {}

    public static File createTempFile(String prefix, @Nullable String suffix) throws IOException {
        return File.createTempFile(prefix, suffix, temporaryDirectory());
    }

    public static File createTempFile(String prefix, @Nullable String suffix, @Nullable File directory)
            throws IOException {
        return File.createTempFile(prefix, suffix, directory == null ? temporaryDirectory() : directory);
    }

    /** Does nothing: the JVM would remember the path for ever, and the directory goes with the environment. */
    public static void deleteOnExit(File file) {}

    /** Stands in for the constructor, where it is a method reference. */
    public static File open(String path) {
        return new File(Guest.paths.apply(path));
    }

    static File temporaryDirectory() {
        return new File(Guest.paths.apply("/tmp"));
    }

    /** Maps the path of a {@code file:} URI. */
    public static URI uri(URI uri) {
        String path = uri.getPath();
        if (!"file".equalsIgnoreCase(uri.getScheme()) || path == null) {
            return uri;
        }
        String mapped = Guest.paths.apply(path);
        return mapped.equals(path) ? uri : new File(mapped).toURI();
    }

    /** Maps the path of the text of a {@code file:} URL, also within a {@code jar:} URL. */
    public static @Nullable String url(@Nullable String url) {
        if (url == null || !(url.startsWith("file:") || url.startsWith("jar:file:"))) {
            return url;
        }
        int start = url.indexOf("file:") + "file:".length();
        String path = url.startsWith("///", start) ? url.substring(start + 2) : url.substring(start);
        String mapped = Guest.paths.apply(path);
        return mapped.equals(path) ? url : url.substring(0, start) + mapped;
    }
}
