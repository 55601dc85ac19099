package dev.samovar.runtime.classloader.guest;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Stands in for {@link Path} and its other makers where they take text. */
public final class GuestPath {

    private GuestPath() {}

    public static Path of(String first, String... more) {
        return mapped(Path.of(first, more));
    }

    public static Path of(URI uri) {
        return Path.of(GuestFile.uri(uri));
    }

    /** As {@code Paths.get} does. */
    public static Path get(String first, String... more) {
        return of(first, more);
    }

    /** As {@code Paths.get} does. */
    public static Path get(URI uri) {
        return of(uri);
    }

    public static Path getPath(FileSystem system, String first, String... more) {
        return mapped(system.getPath(first, more));
    }

    public static Path resolve(Path path, String other) {
        return mapped(path.resolve(other));
    }

    private static Path mapped(Path path) {
        if (!path.isAbsolute() || !path.getFileSystem().equals(FileSystems.getDefault())) {
            return path;
        }
        String text = path.toString();
        String mapped = Guest.paths.apply(text);
        return mapped.equals(text) ? path : Path.of(mapped);
    }
}
