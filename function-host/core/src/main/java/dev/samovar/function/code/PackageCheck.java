package dev.samovar.function.code;

import dev.samovar.function.InvalidCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a package once from end to end, without unpacking it, and refuses what is damaged, too large or dangerous.
 *
 * <p>Sizes are counted while reading, since an archive may lie about them; nothing is ever held in memory, so a high
 * compression ratio alone does no harm. Libraries inside the package are looked into as well, one level deep: to its
 * owner only the package's own size counts, but a bomb in a library would go off when its classes are read.
 */
public final class PackageCheck {
    /** How large a package and its layers may be together once they are unpacked. */
    public static final long UNPACKED_BYTES_MAX = 262_144_000;

    /* Four times the package's own limit: the libraries of real packages unpack to two or three times their size. */
    private static final long LIBRARIES_UNPACKED_BYTES_MAX = 4 * UNPACKED_BYTES_MAX;

    /* Three times the entries of the largest applications; each costs memory when the archive is opened. */
    private static final int ENTRIES_MAX = 200_000;

    private static final int NAME_LENGTH_MAX = 4096;
    private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:.*", Pattern.DOTALL);

    private final Path archive;
    private final byte[] buffer = new byte[1 << 16];
    private int entries;
    private long librariesUnpackedBytes;

    PackageCheck(Path archive) {
        this.archive = archive;
    }

    /** The size of all that is in the package. */
    long unpackedBytes() throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            long total = 0;
            checkEntries(zip);
            for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
                ZipEntry entry = all.next();
                checkName(entry.getName());
                total += read(zip, entry, UNPACKED_BYTES_MAX - total);
                if (entry.getName().endsWith(".jar")) {
                    readLibrary(zip, entry);
                }
            }
            return total;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new InvalidCode.CorruptPackage().exception();
        }
    }

    private void checkEntries(ZipFile zip) {
        entries += zip.size();
        if (entries > ENTRIES_MAX) {
            throw new InvalidCode.CorruptPackage().exception();
        }
    }

    private long read(ZipFile zip, ZipEntry entry, long bytesMax) throws IOException {
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            long bytes = count(in, bytesMax);
            if (entry.getCrc() != in.getChecksum().getValue()) {
                throw new ZipException(entry.getName() + " is damaged");
            }
            return bytes;
        }
    }

    /* The names in a library are never used as paths, so they are not judged; a library may even be no archive at all. */
    private void readLibrary(ZipFile zip, ZipEntry entry) throws IOException {
        Path copy = archive.resolveSibling(archive.getFileName() + "-library");
        try {
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var library = new ZipFile(copy.toFile())) {
                checkEntries(library);
                for (Iterator<? extends ZipEntry> all = library.entries().asIterator(); all.hasNext(); ) {
                    countInLibrary(library, all.next());
                }
            } catch (ZipException | IllegalArgumentException e) {
                return; // then no class is ever loaded from it
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void countInLibrary(ZipFile library, ZipEntry entry) throws IOException {
        try (InputStream in = library.getInputStream(entry)) {
            librariesUnpackedBytes += count(in, LIBRARIES_UNPACKED_BYTES_MAX - librariesUnpackedBytes);
        } catch (ZipException | EOFException e) {
            return; // a damaged class fails when it is loaded, as it would elsewhere
        }
    }

    private long count(InputStream in, long bytesMax) throws IOException {
        long bytes = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes += count;
            if (bytes > bytesMax) {
                throw new InvalidCode.UnpackedTooLarge(UNPACKED_BYTES_MAX).exception();
            }
        }
        return bytes;
    }

    private static void checkName(String name) {
        boolean absolute = name.startsWith("/") || DRIVE.matcher(name).matches();
        boolean foreign = name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0;
        boolean absurd = name.isEmpty() || name.length() > NAME_LENGTH_MAX;
        if (absolute || foreign || absurd || List.of(name.split("/", -1)).contains("..")) {
            throw new InvalidCode.CorruptPackage().exception();
        }
    }
}
