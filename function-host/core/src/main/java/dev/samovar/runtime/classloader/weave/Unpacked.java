package dev.samovar.runtime.classloader.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Packages that are unpacked over each other, once and only if somebody asks for the files. */
final class Unpacked {

    private final List<Path> packages;
    private final Path parent;
    private @Nullable Path directory;

    /**
     * Will unpack some packages.
     *
     * @param packages files whose names say what they hold, later ones over earlier ones
     * @param parent where the directory is made
     */
    Unpacked(List<Path> packages, Path parent) {
        this.packages = packages;
        this.parent = parent;
    }

    synchronized Path directory() {
        if (directory == null) {
            try {
                directory = unpack();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return directory;
    }

    private Path unpack() throws IOException {
        Path target = parent.resolve(name() + ".files").toAbsolutePath();
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-").toAbsolutePath();
        for (Path file : packages) {
            unpack(file, unfinished);
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException doneMeanwhile) {
            return target;
        }
        return target;
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

    private String name() throws IOException {
        StringBuilder identity = new StringBuilder();
        for (Path file : packages) {
            identity.append(file.toAbsolutePath())
                    .append('\n')
                    .append(Files.size(file))
                    .append('\n')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
