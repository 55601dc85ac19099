package dev.samovar.function.code;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionException;
import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the packages of functions and layers on disk, each once, in a directory named by its digest. A package stays for
 * as long as somebody uses it: whoever begins to use one retains it, and releases it in the end. Thread-safe; adding a
 * package takes as long as the disk does.
 */
public final class CodeStore {
    private static final String PACKAGE = "package.zip";

    private final Path root;
    private final Path packages;
    private final Path incoming;
    private final AtomicLong uploads = new AtomicLong();
    private final ConcurrentMap<CodeDigest, Integer> users = new ConcurrentHashMap<>();
    private final ConcurrentMap<CodeDigest, Path> linked = new ConcurrentHashMap<>();

    /** A package that was just added and is retained until this is closed. */
    public final class Upload implements AutoCloseable {
        private final CodePackage code;

        private Upload(CodePackage code) {
            this.code = code;
        }

        public CodePackage code() {
            return code;
        }

        @Override
        public void close() {
            release(code.digest());
        }
    }

    /** Opens the packages in a directory, which is made when it is needed. */
    public CodeStore(Path directory) {
        root = directory;
        packages = directory.resolve("packages");
        incoming = directory.resolve("incoming");
    }

    /**
     * Checks a package and makes it durable.
     *
     * @throws FunctionException if it is too large, damaged or dangerous
     */
    public Upload add(InputStream archive) {
        Path file = incoming.resolve("upload-" + uploads.incrementAndGet());
        try {
            makeDirectories();
            try {
                CodeDigest digest = UploadedFile.write(archive, file);
                var code = new CodePackage(digest, Files.size(file), new PackageCheck(file).unpackedBytes());
                users.compute(digest, (_, count) -> {
                    keep(digest, file);
                    return count == null ? 1 : count + 1;
                });
                return new Upload(code);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be stored in " + packages, e);
        }
    }

    private void makeDirectories() throws IOException {
        Files.createDirectories(incoming);
        if (!Files.exists(packages)) {
            Files.createDirectories(packages);
            UploadedFile.syncNames(root);
        }
    }

    private void keep(CodeDigest digest, Path file) {
        Path directory = directory(digest);
        try {
            if (!Files.exists(directory.resolve(PACKAGE))) {
                Files.createDirectories(directory);
                Files.move(file, directory.resolve(PACKAGE), StandardCopyOption.ATOMIC_MOVE);
                UploadedFile.syncNames(directory);
                UploadedFile.syncNames(packages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be stored in " + directory, e);
        }
    }

    /** Uses a package where it lies, without checking, copying or ever deleting it. */
    public CodePackage link(Path archive) {
        try {
            CodeDigest digest = UploadedFile.digest(archive);
            linked.put(digest, archive);
            long bytes = Files.size(archive);
            return new CodePackage(digest, bytes, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be read", e);
        }
    }

    /** The archive of a package that somebody retains. */
    public Path archive(CodeDigest digest) {
        Path link = linked.get(digest);
        return link != null ? link : directory(digest).resolve(PACKAGE);
    }

    /** Where things made from a package may be kept; they are deleted with it. */
    public Path directory(CodeDigest digest) {
        return packages.resolve(digest.hex());
    }

    /** Begins to use a package. */
    public void retain(CodeDigest digest) {
        users.merge(digest, 1, Integer::sum);
    }

    /** Ends the use of a package; with the last user the package goes. */
    public void release(CodeDigest digest) {
        users.compute(digest, (_, count) -> {
            if (count == null) {
                throw new IllegalStateException("nobody uses " + digest);
            }
            if (count > 1) {
                return count - 1;
            }
            linked.remove(digest);
            Directories.clear(directory(digest));
            return null;
        });
    }

    /** Deletes what an earlier run of the program left and nobody retained since. Meant for starting up. */
    public void sweep() {
        Directories.clear(incoming);
        Set<String> used = users.keySet().stream().map(CodeDigest::hex).collect(Collectors.toSet());
        for (Path directory : content(packages)) {
            if (!used.contains(directory.getFileName().toString())) {
                Directories.clear(directory);
            }
        }
    }

    private static List<Path> content(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be listed", e);
        }
    }
}
