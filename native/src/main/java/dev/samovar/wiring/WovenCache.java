package dev.samovar.wiring;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Woven code that outlives the command that made it, so that a large JAR is woven once and not at every run.
 *
 * <p>It lies where caches of this user lie: in {@code $XDG_CACHE_HOME/samovar}, or {@code ~/.cache/samovar}.
 */
final class WovenCache {
    /** Enough for what one works on; at some ten megabytes each, little enough for a disk. */
    private static final int ENTRIES_MAX = 32;

    private WovenCache() {}

    /** The cache's directory, from which the oldest files beyond the bound have been deleted. */
    static Path open() {
        String set = System.getenv("XDG_CACHE_HOME");
        Path caches = set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        Path directory = caches.resolve("samovar").resolve("woven");
        try {
            Files.createDirectories(directory);
            prune(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be used", e);
        }
        return directory;
    }

    private static void prune(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(ENTRIES_MAX)
                    .forEach(Directories::clear);
        }
    }
}
