package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A ZIP file that is unpacked with the permissions that its entries have: a program stays one. */
final class Archive {

    private static final Map<String, String> WITH_PERMISSIONS = Map.of("enablePosixFileAttributes", "true");

    private Archive() {}

    static void unpack(Path archive, Path target) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive, WITH_PERMISSIONS)) {
            Path top = zip.getPath("/");
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(inTarget(directory));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path copy = inTarget(file);
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(copy, readable(Files.getPosixFilePermissions(file)));
                    return FileVisitResult.CONTINUE;
                }

                private Path inTarget(Path inArchive) {
                    return target.resolve(top.relativize(inArchive).toString());
                }
            });
        }
    }

    private static Set<PosixFilePermission> readable(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> enough = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        enough.addAll(permissions);
        return enough;
    }
}
