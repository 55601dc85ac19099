package dev.samovar.wiring;

import dev.samovar.store.DataDirectory;
import dev.samovar.store.ForgetfulStore;
import dev.samovar.store.SqliteStore;
import dev.samovar.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server keeps what it keeps.
 *
 * @param directory for code, and all else that is not a document
 * @param store for documents
 * @param scratch what is gone when the server ends
 * @param lock keeps other servers out of the directory
 */
record ServerState(Path directory, Store store, TemporaryDirectory scratch, Optional<DataDirectory> lock)
        implements AutoCloseable {
    /* Where SQLite unpacks its native library, which it would leave behind in a program that is killed. */
    private static final String SQLITE_DIRECTORY = "org.sqlite.tmpdir";

    static ServerState open(ServerSettings settings) {
        try {
            TemporaryDirectory scratch = TemporaryDirectory.create();
            if (settings.ephemeral()) {
                return new ServerState(scratch.path().resolve("data"), new ForgetfulStore(), scratch, Optional.empty());
            }
            System.setProperty(SQLITE_DIRECTORY, scratch.path().toString());
            DataDirectory data = DataDirectory.open(settings.data());
            return new ServerState(data.path(), SqliteStore.open(data), scratch, Optional.of(data));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }

    /** For the functions' {@code /tmp}. */
    Path temporary() {
        return scratch.path().resolve("tmp");
    }

    /** For the processes of functions. */
    Path processes() {
        return scratch.path().resolve("processes");
    }

    /** Deletes what servers that were killed had for themselves alone. */
    void sweep() {
        AbandonedDirectories.sweep(scratch);
    }

    @Override
    public void close() {
        store.close();
        lock.ifPresent(DataDirectory::close);
        scratch.close();
    }
}
