package dev.samovar.runtime.classloader.weave;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A woven code package: its classes and resources, read from one file that the operating system maps into memory.
 *
 * <p>The bytes are outside of the heap, exist once for all environments, and leave memory when it is short.
 */
public final class WovenPackage {

    /** Ends a whole file; one without it was not written to its end. */
    static final long MAGIC = 0x53414d4f_564152L << 8 | Weaver.VERSION;

    static final int FOOTER_BYTES = 2 * Long.BYTES;

    private final Path source;
    private final Map<String, List<WovenEntry>> roots;

    private WovenPackage(Path source, Map<String, List<WovenEntry>> roots) {
        this.source = source;
        this.roots = roots;
    }

    /**
     * Opens a woven package, if the file is a whole one.
     *
     * @param source the package that it was woven from
     */
    static Optional<WovenPackage> open(Path file, Path source) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < FOOTER_BYTES || channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()))
                    .map(roots -> new WovenPackage(source, roots));
        }
    }

    /** The package that it was woven from. */
    public Path source() {
        return source;
    }

    /** The package's own files under the empty name, and the content of its JARs under their paths. */
    public Map<String, List<WovenEntry>> roots() {
        return roots;
    }

    /** The classes that could not be woven. */
    public List<WovenEntry> unwoven() {
        return roots.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.reason().isEmpty())
                .toList();
    }

    private static Optional<Map<String, List<WovenEntry>>> read(ByteBuffer file) {
        int footer = file.limit() - FOOTER_BYTES;
        long index = file.getLong(footer);
        if (file.getLong(footer + Long.BYTES) != MAGIC || index < 0 || index > footer) {
            return Optional.empty();
        }
        try {
            return Optional.of(readIndex(file, file.slice((int) index, footer - (int) index)));
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }

    private static Map<String, List<WovenEntry>> readIndex(ByteBuffer content, ByteBuffer index) {
        Map<String, List<WovenEntry>> roots = new LinkedHashMap<>();
        for (int root = index.getInt(); root > 0; root--) {
            String rootName = readText(index);
            int count = index.getInt();
            List<WovenEntry> entries = new ArrayList<>(count);
            for (int entry = 0; entry < count; entry++) {
                String name = readText(index);
                WovenEntry.Kind kind = WovenEntry.Kind.valueOf(readText(index));
                int offset = index.getInt();
                int length = index.getInt();
                entries.add(new WovenEntry(rootName, name, kind, content, offset, length, readText(index)));
            }
            roots.put(rootName, entries);
        }
        return roots;
    }

    private static String readText(ByteBuffer index) {
        byte[] text = new byte[index.getInt()];
        index.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
