package dev.samovar.runtime.classloader.weave;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Weaves a whole package and writes the result to a file, which appears whole or not at all. */
final class PackageWeaving {

    private PackageWeaving() {}

    static void weave(Path source, Path target) throws IOException {
        Map<String, Map<String, byte[]>> roots = PackageReader.read(source);
        Weaver weaver = new Weaver(PackageHierarchy.of(roots.values()));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path unfinished =
                Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
        try {
            write(roots, weaver, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Map<String, Map<String, byte[]>> roots, Weaver weaver, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Map<String, List<Line>> index = new LinkedHashMap<>();
            for (Map.Entry<String, Map<String, byte[]>> root : roots.entrySet()) {
                index.put(root.getKey(), writeRoot(root.getValue(), weaver, out));
            }
            long start = out.size();
            writeIndex(index, out);
            out.writeLong(start);
            out.writeLong(WovenPackage.MAGIC);
        }
    }

    private static List<Line> writeRoot(Map<String, byte[]> files, Weaver weaver, DataOutputStream out)
            throws IOException {
        Map<String, Weaving> classes = new HashMap<>();
        List<Map.Entry<String, Weaving>> woven = files.entrySet().parallelStream()
                .filter(file -> isClass(file.getKey()))
                .map(file -> Map.entry(file.getKey(), weaver.weave(file.getValue())))
                .toList();
        woven.forEach(entry -> classes.put(entry.getKey(), entry.getValue()));
        List<Line> lines = new ArrayList<>(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Weaving weaving = classes.getOrDefault(file.getKey(), Weaving.resource(file.getValue()));
            lines.add(new Line(file.getKey(), weaving.kind(), out.size(), weaving.bytes().length, weaving.reason()));
            out.write(weaving.bytes());
        }
        for (String directory : directories(files)) {
            lines.add(new Line(directory, WovenEntry.Kind.DIRECTORY, 0, 0, ""));
        }
        return lines;
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.startsWith("META-INF/");
    }

    private static Iterable<String> directories(Map<String, byte[]> files) {
        TreeSet<String> directories = new TreeSet<>();
        for (String name : files.keySet()) {
            for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
                if (!directories.add(name.substring(0, slash + 1))) {
                    break;
                }
            }
        }
        return directories;
    }

    private static void writeIndex(Map<String, List<Line>> index, DataOutputStream out) throws IOException {
        out.writeInt(index.size());
        for (Map.Entry<String, List<Line>> root : index.entrySet()) {
            writeText(root.getKey(), out);
            out.writeInt(root.getValue().size());
            for (Line line : root.getValue()) {
                writeText(line.name, out);
                writeText(line.kind.name(), out);
                out.writeInt(line.offset);
                out.writeInt(line.length);
                writeText(line.reason, out);
            }
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private record Line(String name, WovenEntry.Kind kind, int offset, int length, String reason) {}
}
