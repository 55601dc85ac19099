package dev.samovar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            store.write(new Batch().put("a", "1", bytes("one")).put("a", "2", bytes("two")))
                    .join();
            store.write(new Batch().put("b", "1", bytes("other"))).join();
            store.write(new Batch().put("a", "1", bytes("uno")).delete("a", "2"))
                    .join();
        }
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            assertThat(read(store, "a")).isEqualTo(Map.of("1", "uno"));
            assertThat(read(store, "b")).isEqualTo(Map.of("1", "other"));
            assertThat(read(store, "c")).isEmpty();
        }
    }

    @Test
    void clearingATableRemovesAllOfItAndNothingElse() {
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            store.write(new Batch().put("a", "1", bytes("one")).put("b", "1", bytes("other")))
                    .join();
            store.write(new Batch().put("a", "2", bytes("two")).clear("a").put("a", "3", bytes("three")))
                    .join();

            assertThat(read(store, "a")).isEqualTo(Map.of("3", "three"));
            assertThat(read(store, "b")).isEqualTo(Map.of("1", "other"));
        }
    }

    @Test
    void closingWaitsForAllWrites() {
        List<CompletableFuture<Void>> writes = new ArrayList<>();
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            for (int i = 0; i < 1000; i++) {
                writes.add(store.write(new Batch().put("t", "key" + i, bytes("value"))));
            }
        }
        assertThat(writes).allSatisfy(write -> assertThat(write).isCompleted());
    }

    @Test
    void laterBatchesWinWhateverTheGrouping() {
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
            for (int i = 0; i < 500; i++) {
                last = store.write(new Batch().put("t", "counter", bytes("" + i)));
            }
            last.join();
            assertThat(read(store, "t")).isEqualTo(Map.of("counter", "499"));
        }
    }

    @Test
    void aClosedStoreRefusesWrites() {
        try (var data = DataDirectory.open(directory)) {
            var store = SqliteStore.open(data);
            store.close();
            assertThatThrownBy(() ->
                            store.write(new Batch().put("t", "k", bytes("v"))).join())
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("The store is closed.");
        }
    }

    @Test
    void afterAFailedWriteNothingIsAcknowledged() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            SqliteStore.open(data).close();
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("state.db"))) {
                other.createStatement()
                        .execute("create trigger broken before insert on document when new.key = 'lost'"
                                + " begin select raise(abort, 'broken'); end");
            }
            try (var store = SqliteStore.open(data)) {
                store.write(new Batch().put("t", "k", bytes("v"))).join();
                CompletableFuture<Void> lost = store.write(new Batch().put("t", "lost", bytes("v")));
                CompletableFuture<Void> later = store.write(new Batch());

                assertThatThrownBy(lost::join).hasRootCauseInstanceOf(java.sql.SQLException.class);
                assertThatThrownBy(later::join).hasRootCauseInstanceOf(java.sql.SQLException.class);
            }
        }
    }

    @Test
    void aSecondOpeningOfTheDirectoryIsRefused() {
        try (var _ = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The data directory " + directory + " is in use by another process (pid "
                            + ProcessHandle.current().pid() + ").");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void stateOfANewerVersionIsRefused() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            SqliteStore.open(data).close();
            Path file = directory.resolve("state.db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                connection.createStatement().execute("pragma user_version = 2");
            }
            assertThatThrownBy(() -> SqliteStore.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The state in " + file + " was written by a newer version of this program.");
        }
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        try (var data = DataDirectory.open(directory)) {
            Files.writeString(directory.resolve("state.db"), "this is not a database, it is a poem".repeat(100));
            assertThatThrownBy(() -> SqliteStore.open(data))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be opened");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> read(Store store, String table) {
        Map<String, String> entries = new TreeMap<>();
        store.read(table, (key, value) -> entries.put(key, new String(value, StandardCharsets.UTF_8)));
        return entries;
    }
}
