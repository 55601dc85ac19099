package dev.samovar.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The SQLite file behind a store: one table of documents. In WAL mode with full synchronisation a transaction that was
 * committed survives the death of the process and of the machine.
 */
final class SqliteFile implements AutoCloseable {
    private static final int SCHEMA_VERSION = 1;
    /* 64 MB: where keys are random or a queue is deep, pages are not read again and again. */
    private static final int CACHE_KB = 64 * 1024;
    /* 16 MB: a page that changes in many transactions, as the end of a queue does, is copied home once for all of them. */
    private static final int LOG_PAGES_MAX = 4_096;
    private static final String SCHEMA = """
            create table document (
                collection text not null,
                key text not null,
                value blob not null,
                primary key (collection, key)
            ) without rowid""";

    private final Connection connection;
    private final PreparedStatement select;
    private final PreparedStatement put;
    private final PreparedStatement delete;
    private final PreparedStatement clear;

    static SqliteFile open(Path path) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        /* The data directory has one process at a time: no transaction needs to lock the file anew. */
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setCacheSize(-CACHE_KB);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES_MAX));
        try {
            return new SqliteFile(config.createConnection("jdbc:sqlite:" + path), path);
        } catch (SQLException e) {
            throw new StoreException("The state in " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private SqliteFile(Connection connection, Path path) throws SQLException {
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
            prepareSchema(path);
            select = connection.prepareStatement("select key, value from document where collection = ? order by key");
            put = connection.prepareStatement("insert or replace into document values (?, ?, ?)");
            delete = connection.prepareStatement("delete from document where collection = ? and key = ?");
            clear = connection.prepareStatement("delete from document where collection = ?");
        } catch (SQLException | StoreException e) {
            connection.close();
            throw e;
        }
    }

    private void prepareSchema(Path path) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version;
            try (ResultSet result = statement.executeQuery("pragma user_version")) {
                version = result.getInt(1);
            }
            if (version > SCHEMA_VERSION) {
                throw new StoreException("The state in " + path + " was written by a newer version of this program.");
            }
            if (version == 0) {
                statement.execute(SCHEMA);
                statement.execute("pragma user_version = " + SCHEMA_VERSION);
            }
            connection.commit();
        }
    }

    synchronized void read(String collection, BiConsumer<String, byte[]> visitor) throws SQLException {
        select.setString(1, collection);
        try (ResultSet documents = select.executeQuery()) {
            while (documents.next()) {
                visitor.accept(documents.getString(1), documents.getBytes(2));
            }
        }
        connection.commit();
    }

    synchronized void write(List<Batch.Change> changes) throws SQLException {
        for (Batch.Change change : changes) {
            switch (change) {
                case Batch.Change.Put(String collection, String key, Supplier<byte[]> value) -> {
                    put.setString(1, collection);
                    put.setString(2, key);
                    put.setBytes(3, value.get());
                    put.executeUpdate();
                }
                case Batch.Change.Delete(String collection, String key) -> {
                    delete.setString(1, collection);
                    delete.setString(2, key);
                    delete.executeUpdate();
                }
                case Batch.Change.Clear(String collection) -> {
                    clear.setString(1, collection);
                    clear.executeUpdate();
                }
            }
        }
        connection.commit();
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("The state cannot be closed: " + e.getMessage(), e);
        }
    }
}
