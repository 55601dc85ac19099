package dev.samovar.wiring;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Temporary directories of programs that were killed before they could delete them. */
final class AbandonedDirectories {
    private static final Logger LOG = Logger.getLogger(AbandonedDirectories.class);
    private static final Pattern NAME = Pattern.compile(TemporaryDirectory.PREFIX + "(\\d+)-\\d+");

    private AbandonedDirectories() {}

    /** Deletes those that are beside a directory of this program and belong to the same user, as far as it can. */
    static void sweep(TemporaryDirectory own) {
        Path parent = own.path().toAbsolutePath().getParent();
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, AbandonedDirectories::isOfAnother)) {
            for (Path other : others) {
                sweep(other, own.path());
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.debug("nothing is swept in " + parent, unreadable);
        }
    }

    /* Of this process there may be several, and its locks do not tell it of itself. */
    private static boolean isOfAnother(Path directory) {
        var name = NAME.matcher(directory.getFileName().toString());
        return name.matches()
                && !name.group(1).equals(Long.toString(ProcessHandle.current().pid()));
    }

    private static void sweep(Path directory, Path own) {
        try {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))) {
                return;
            }
            try (FileChannel lockFile =
                    FileChannel.open(directory.resolve(TemporaryDirectory.LOCK_FILE), StandardOpenOption.WRITE)) {
                if (lockFile.tryLock() != null && lockFile.size() > 0) {
                    Directories.delete(directory);
                }
            }
        } catch (IOException kept) {
            LOG.debug(directory + " stays", kept);
        }
    }
}
