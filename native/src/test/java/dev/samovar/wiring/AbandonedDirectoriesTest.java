package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbandonedDirectoriesTest {
    /* No process has this id: Linux counts to four million. */
    private static final String NOBODY = "99999999";

    private TemporaryDirectory own;

    @BeforeEach
    void open() throws IOException {
        own = TemporaryDirectory.create();
    }

    @AfterEach
    void close() {
        own.close();
    }

    private static Path leave(String owner, String lock) throws IOException {
        Path directory = Files.createTempDirectory(TemporaryDirectory.PREFIX + owner + "-");
        Files.writeString(directory.resolve(TemporaryDirectory.LOCK_FILE), lock);
        Files.writeString(Files.createDirectories(directory.resolve("tmp/env")).resolve("file"), "tea");
        return directory;
    }

    private void assertKept(Path directory) throws IOException {
        AbandonedDirectories.sweep(own);
        assertThat(directory.resolve("tmp/env/file")).exists();
        Directories.delete(directory);
    }

    @Test
    void whatNobodyLocksAnyMoreIsDeleted() throws Exception {
        Path abandoned = leave(NOBODY, "\n");

        AbandonedDirectories.sweep(own);

        assertThat(abandoned).doesNotExist();
        assertThat(own.path()).exists();
    }

    @Test
    void whatIsAboutToBeLockedIsKept() throws Exception {
        assertKept(leave(NOBODY, ""));
    }

    @Test
    void anotherDirectoryOfThisProcessIsKept() throws Exception {
        assertKept(leave(Long.toString(ProcessHandle.current().pid()), "\n"));
    }

    @Test
    void whatSomebodyElseNamedAlikeIsKept() throws Exception {
        assertKept(leave("kettle", "\n"));
        Path unlocked = leave(NOBODY, "\n");
        Files.delete(unlocked.resolve(TemporaryDirectory.LOCK_FILE));
        assertKept(unlocked);
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path target = leave("kettle", "\n");
        Path link = target.resolveSibling(TemporaryDirectory.PREFIX + NOBODY + "-1");
        Files.createSymbolicLink(link, target);
        try {
            assertKept(target);
        } finally {
            Files.delete(link);
        }
    }
}
