package dev.samovar.runtime.classloader.weave;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Packages that are unpacked over each other, once and only if somebody asks for the files. */
final class Unpacked {

    private final List<Path> packages;
    private final Path target;
    private boolean done;

    /**
     * Will unpack some packages.
     *
     * @param packages the files, later ones over earlier ones
     * @param target the directory that will hold their content; if it exists, it holds it already
     */
    Unpacked(List<Path> packages, Path target) {
        this.packages = packages;
        this.target = target.toAbsolutePath();
    }

    synchronized Path directory() {
        if (!done) {
            try {
                unpack();
                done = true;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return target;
    }

    /** Deletes the files, if there are any. */
    synchronized void delete() throws IOException {
        done = false;
        Directories.delete(target);
    }

    private void unpack() throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempDirectory(target.getParent(), "unpacking-");
        for (Path file : packages) {
            unpack(file, unfinished);
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException doneMeanwhile) {
            new Unpacked(List.of(), unfinished).delete();
        }
    }

    private static void unpack(Path file, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("a path that leaves the package: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
