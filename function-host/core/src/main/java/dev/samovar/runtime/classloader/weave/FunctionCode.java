package dev.samovar.runtime.classloader.weave;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The class path of a function: its package, the package's libraries, and its layers' libraries, in that order.
 *
 * <p>All environments of the same code share one.
 */
public final class FunctionCode {

    private final Map<String, List<WovenEntry>> entries = new HashMap<>();
    private final Path source;
    private final List<Path> layerSources;

    FunctionCode(WovenPackage function, List<WovenPackage> layers) {
        source = function.source();
        layerSources = layers.stream().map(WovenPackage::source).toList();
        add(function.roots().getOrDefault("", List.of()));
        addLibraries(function, "lib/");
        /* Layers are unpacked over each other: of JARs with one name, the last layer's stays. */
        Map<String, List<WovenEntry>> libraries = new java.util.TreeMap<>();
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

    /** The function's package as it was deployed. */
    public Path source() {
        return source;
    }

    /** The layers' packages as they were published, in their order. */
    public List<Path> layerSources() {
        return layerSources;
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
