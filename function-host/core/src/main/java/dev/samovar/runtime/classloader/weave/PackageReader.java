package dev.samovar.runtime.classloader.weave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads a code package: what it holds itself, and what the JARs in its library directories hold. */
final class PackageReader {

    /** Packages hold at most 250 MB; their libraries are compressed once more. More than this is a bomb. */
    private static final long UNPACKED_BYTES_MAX = 1L << 30;

    private static final String VERSIONS = "META-INF/versions/";
    private static final int RUNTIME_VERSION = 25;

    private final Map<String, Map<String, byte[]>> roots = new TreeMap<>();
    private long unpackedBytes;

    private PackageReader() {}

    /**
     * Reads the files of a package.
     *
     * @return by root and by path; the package's own root is the empty text
     */
    static Map<String, Map<String, byte[]>> read(Path file) throws IOException {
        PackageReader reader = new PackageReader();
        reader.readPackage(file);
        reader.roots.replaceAll((root, files) -> chooseVersions(files));
        return reader.roots;
    }

    private void readPackage(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        roots.put("", files);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        byte[] bytes = bounded(content);
                        if (isLibrary(entry.getName())) {
                            readLibrary(entry.getName(), bytes);
                        }
                        files.put(entry.getName(), bytes);
                    }
                }
            }
        }
    }

    private void readLibrary(String name, byte[] jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), bounded(zip));
                }
            }
        }
        roots.put(name, files);
    }

    private byte[] bounded(InputStream content) throws IOException {
        long room = UNPACKED_BYTES_MAX - unpackedBytes;
        byte[] bytes = content.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
        unpackedBytes += bytes.length;
        if (unpackedBytes > UNPACKED_BYTES_MAX) {
            throw new IOException("a code package of more than " + UNPACKED_BYTES_MAX + " bytes");
        }
        return bytes;
    }

    /** Functions have {@code lib/*.jar}, layers {@code java/lib/*.jar} on their class path. */
    static boolean isLibrary(String name) {
        return name.endsWith(".jar")
                && (name.startsWith("lib/") || name.startsWith("java/lib/"))
                && name.lastIndexOf('/') == name.indexOf("lib/") + "lib".length();
    }

    /** Puts the newest version of each file that this runtime can use in the place of the oldest. */
    private static Map<String, byte[]> chooseVersions(Map<String, byte[]> files) {
        if (!isMultiRelease(files)) {
            return files;
        }
        Map<String, byte[]> chosen = new LinkedHashMap<>(files);
        Map<String, Integer> versions = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            int slash = name.indexOf('/', VERSIONS.length());
            if (name.startsWith(VERSIONS) && slash > 0) {
                chosen.remove(name);
                int version = versionOf(name.substring(VERSIONS.length(), slash));
                String base = name.substring(slash + 1);
                if (version <= RUNTIME_VERSION && version > versions.getOrDefault(base, 0)) {
                    versions.put(base, version);
                    chosen.put(base, bytes);
                }
            }
        });
        return chosen;
    }

    private static boolean isMultiRelease(Map<String, byte[]> files) {
        byte[] manifest = files.get(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            return false;
        }
        try {
            Attributes attributes = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
            return "true".equalsIgnoreCase(attributes.getValue(Attributes.Name.MULTI_RELEASE));
        } catch (IOException malformed) {
            return false;
        }
    }

    private static int versionOf(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notAVersion) {
            return Integer.MAX_VALUE;
        }
    }
}
