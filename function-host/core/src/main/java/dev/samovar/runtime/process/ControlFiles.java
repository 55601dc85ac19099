package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The kernel's control groups, which are directories, and what is set in them by writing to files. */
interface ControlFiles {

    /** The kernel's own. */
    ControlFiles KERNEL = new ControlFiles() {
        @Override
        public void make(Path group) throws IOException {
            Files.createDirectory(group);
        }

        @Override
        public void remove(Path group) throws IOException {
            Files.deleteIfExists(group);
        }

        @Override
        public void write(Path file, String value) throws IOException {
            Files.writeString(file, value);
        }
    };

    void make(Path group) throws IOException;

    /** Removes a group that no process is in and that has no groups in it. */
    void remove(Path group) throws IOException;

    void write(Path file, String value) throws IOException;

    /** Removes a group and all that are in it; false if that cannot be, because of a process that is in one of them. */
    default boolean removeTree(Path group) {
        try (DirectoryStream<Path> inner = Files.newDirectoryStream(group, Files::isDirectory)) {
            inner.forEach(this::removeTree);
            remove(group);
            return true;
        } catch (NoSuchFileException gone) {
            return true;
        } catch (IOException | DirectoryIteratorException inUse) {
            return false;
        }
    }
}
