package dev.samovar.wiring;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A directory that is gone when it is closed. Those of programs that were killed {@link AbandonedDirectories} finds: they
 * hold a file that nobody locks any more.
 */
final class TemporaryDirectory implements AutoCloseable {
    /** How names begin; the process's id follows. */
    static final String PREFIX = "samovar-";

    static final String LOCK_FILE = "in-use";

    private final Path path;
    private final FileChannel lockFile;

    private TemporaryDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static TemporaryDirectory create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        FileChannel lockFile =
                FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lockFile.lock();
        /* Only now: one that is empty may be just about to be locked. */
        lockFile.write(ByteBuffer.wrap(new byte[] {'\n'}));
        return new TemporaryDirectory(path, lockFile);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (lockFile) {
            Directories.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted", e);
        }
    }
}
