package dev.samovar.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that holds all durable state, locked against every other process for as long as this is open. */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK_FILE = "lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory if need be and locks it.
     *
     * @throws StoreException if it cannot be used, or somebody else uses it
     */
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(
                    path.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                String holder = read(lockFile);
                lockFile.close();
                throw new StoreException("The data directory " + path.toAbsolutePath() + " is in use by another process"
                        + (holder.isEmpty() ? "" : " (pid " + holder + ")") + ".");
            }
            lockFile.truncate(0);
            lockFile.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataDirectory(path, lockFile);
        } catch (FileAlreadyExistsException notDirectory) {
            throw new StoreException(notDirectory.getFile() + " is no directory.", notDirectory);
        } catch (IOException e) {
            throw new StoreException(
                    "The data directory " + path.toAbsolutePath() + " cannot be used: " + reason(e) + ".", e);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "this user may not write there";
            case NoSuchFileException _ -> "it cannot be made";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel lockFile) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(20);
        lockFile.read(holder, 0);
        return StandardCharsets.US_ASCII.decode(holder.flip()).toString();
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreException("The lock of " + path + " cannot be released: " + e, e);
        }
    }
}
