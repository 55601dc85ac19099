package dev.samovar.function;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads a package once from end to end, without unpacking it, and refuses what is damaged, too large or dangerous.
 *
 * <p>Sizes are counted while reading, since an archive may lie about them. Libraries inside the package are looked into
 * as well, one level deep, as far as the class path goes: to the owner only the package's own size counts, but a bomb in
 * a library would go off when its classes are read.
 */
final class PackageCheck {
    static final long UNPACKED_BYTES_MAX = 262_144_000;

    /* Four times the package's own limit: compressed libraries of real packages unpack to two or three times theirs. */
    private static final long LIBRARIES_UNPACKED_BYTES_MAX = 4 * UNPACKED_BYTES_MAX;

    /* Three times the entries of the largest Spring applications; each costs memory when the archive is opened. */
    private static final int ENTRIES_MAX = 200_000;

    private static final int NAME_LENGTH_MAX = 4096;

    private final byte[] buffer = new byte[1 << 16];
    private int entries;
    private long librariesUnpackedBytes;

    long unpackedBytes(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            long total = 0;
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                checkName(entry.getName());
                count();
                total += read(zip, entry, UNPACKED_BYTES_MAX - total);
            }
            return total;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw corrupt();
        }
    }

    private long read(ZipFile zip, ZipEntry entry, long bytesMax) throws IOException {
        if (isLibrary(entry)) {
            try (InputStream in = zip.getInputStream(entry)) {
                readLibrary(in);
            }
        }
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            long bytes = drain(in, bytesMax);
            if (entry.getCrc() != -1 && entry.getCrc() != in.getChecksum().getValue()) {
                throw corrupt();
            }
            return bytes;
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && name.endsWith(".jar");
    }

    /* The names in a library are never used as paths, so they are not judged. */
    private void readLibrary(InputStream jar) throws IOException {
        var library = new ZipInputStream(jar);
        while (library.getNextEntry() != null) {
            count();
            librariesUnpackedBytes += drain(library, LIBRARIES_UNPACKED_BYTES_MAX - librariesUnpackedBytes);
        }
    }

    private void count() {
        entries++;
        if (entries > ENTRIES_MAX) {
            throw corrupt();
        }
    }

    private long drain(InputStream in, long bytesMax) throws IOException {
        long bytes = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes += count;
            if (bytes > bytesMax) {
                throw new InvalidParameterValue.UnpackedTooLarge(UNPACKED_BYTES_MAX).exception();
            }
        }
        return bytes;
    }

    private static void checkName(String name) {
        boolean absolute = name.startsWith("/") || name.matches("[a-zA-Z]:.*");
        boolean foreign = name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0;
        boolean absurd = name.isEmpty() || name.length() > NAME_LENGTH_MAX;
        if (absolute || foreign || absurd || List.of(name.split("/", -1)).contains("..")) {
            throw corrupt();
        }
    }

    private static FunctionException corrupt() {
        return new InvalidParameterValue.CorruptPackage().exception();
    }
}
