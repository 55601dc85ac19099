package dev.samovar.runtime.classloader;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@code /tmp} of an environment: a directory of limited size, made when it is first used.
 *
 * <p>Writes are counted as they happen, and what is really there is measured only when the count reaches the limit:
 * files that were overwritten or deleted give their room back then.
 */
final class TemporaryStorage {

    private final Path base;
    private final long bytesMax;
    private final AtomicLong allowance;
    private @Nullable Path directory;

    TemporaryStorage(Path base, long bytesMax) {
        this.base = base;
        this.bytesMax = bytesMax;
        this.allowance = new AtomicLong(bytesMax);
    }

    /** The directory, which exists. */
    synchronized Path directory() {
        if (directory == null) {
            try {
                Files.createDirectories(base);
                directory = Files.createTempDirectory(base, "env-").toRealPath();
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
        return directory;
    }

    /** Takes room for so many bytes; false if there is none. */
    boolean take(long bytes) {
        return allowance.addAndGet(-bytes) >= 0 || takeMeasured(bytes);
    }

    private synchronized boolean takeMeasured(long bytes) {
        long room = bytesMax - usedBytes();
        boolean enough = room >= bytes;
        allowance.set(enough ? room - bytes : room);
        return enough;
    }

    /** What lies in the directory now. */
    synchronized long usedBytes() {
        AtomicLong sum = new AtomicLong();
        if (directory != null) {
            try {
                Files.walkFileTree(directory, new Sizes(sum));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sum.get();
    }

    /** Deletes the directory and all that is in it. */
    synchronized void delete() {
        if (directory != null) {
            Directories.clear(directory);
            directory = null;
        }
    }

    /** Adds up the sizes of files; passes over what has gone meanwhile. */
    private static final class Sizes extends SimpleFileVisitor<Path> {
        private final AtomicLong sum;

        Sizes(AtomicLong sum) {
            this.sum = sum;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
