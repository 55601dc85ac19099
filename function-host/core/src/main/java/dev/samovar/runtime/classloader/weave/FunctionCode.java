package dev.samovar.runtime.classloader.weave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The class path of a function: its package, the package's libraries, and its layers' libraries, in that order.
 *
 * <p>All environments of the same code share one.
 */
public final class FunctionCode {

    /** Few packages hold more handlers; those beyond start as if it were for the first time. */
    private static final int STARTS_MAX = 64;

    private final Map<String, List<WovenEntry>> entries = new HashMap<>();
    private final Map<String, StartClasses> starts = new ConcurrentHashMap<>();
    private final Map<String, Attributes> manifests = new ConcurrentHashMap<>();
    private final Path source;
    private final Unpacked task;
    private final Optional<Unpacked> layers;

    FunctionCode(WovenPackage function, Unpacked task, List<WovenPackage> layers, Unpacked unpackedLayers) {
        this.source = function.source();
        this.task = task;
        this.layers = layers.isEmpty() ? Optional.empty() : Optional.of(unpackedLayers);
        add(function.roots().getOrDefault("", List.of()));
        addLibraries(function, "lib/");
        /* Layers are unpacked over each other: of JARs with one name, the last layer's stays. */
        Map<String, List<WovenEntry>> libraries = new TreeMap<>();
        for (WovenPackage layer : layers) {
            layer.roots().forEach((name, content) -> {
                if (name.startsWith("java/lib/")) {
                    libraries.put(name, content);
                }
            });
        }
        libraries.values().forEach(this::add);
    }

    /** The first entry of that name. */
    public Optional<WovenEntry> find(String name) {
        List<WovenEntry> found = findAll(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** All entries of that name, in the order of the class path; a directory is found without its slash too. */
    public List<WovenEntry> findAll(String name) {
        List<WovenEntry> found = entries.get(name);
        return found != null ? found : entries.getOrDefault(name + "/", List.of());
    }

    /** The classes that the handler needs for its start. */
    public StartClasses startClasses(String handler) {
        StartClasses known = starts.get(handler);
        if (known != null || starts.size() >= STARTS_MAX) {
            return known == null ? new StartClasses() : known;
        }
        return starts.computeIfAbsent(handler, first -> new StartClasses());
    }

    /** What the manifest of a root says of all of it. */
    public Attributes mainAttributes(String root) {
        return manifests.computeIfAbsent(root, this::readManifest);
    }

    private Attributes readManifest(String root) {
        for (WovenEntry entry : findAll(JarFile.MANIFEST_NAME)) {
            if (entry.root().equals(root)) {
                try {
                    return new Manifest(new ByteArrayInputStream(entry.toArray())).getMainAttributes();
                } catch (IOException malformed) {
                    return new Attributes();
                }
            }
        }
        return new Attributes();
    }

    /** The function's package, unpacked for those who must see it as files. */
    public Path taskDirectory() {
        return task.directory();
    }

    public boolean hasLayers() {
        return layers.isPresent();
    }

    /** The layers, unpacked over each other. */
    public Path layerDirectory() {
        return layers.orElseThrow().directory();
    }

    /** The JAR whose content is a root, as a file; unpacked when it is asked for. */
    public Supplier<Path> jar(String root) {
        return () ->
                root.isEmpty() ? source : (root.startsWith("java/") ? layerDirectory() : taskDirectory()).resolve(root);
    }

    private void addLibraries(WovenPackage from, String directory) {
        from.roots().entrySet().stream()
                .filter(root -> root.getKey().startsWith(directory))
                .sorted(Map.Entry.comparingByKey())
                .forEach(root -> add(root.getValue()));
    }

    private void add(List<WovenEntry> root) {
        for (WovenEntry entry : root) {
            entries.merge(entry.name(), List.of(entry), FunctionCode::joined);
        }
    }

    private static List<WovenEntry> joined(List<WovenEntry> first, List<WovenEntry> second) {
        List<WovenEntry> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
