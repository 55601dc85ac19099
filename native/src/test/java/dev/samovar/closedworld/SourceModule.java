package dev.samovar.closedworld;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module of this build.
 *
 * @param folder from the module of the program
 * @param artifact its name in the repository
 */
record SourceModule(Path folder, String artifact) {
    static final SourceModule PROGRAM = new SourceModule(Path.of("."), "samovar");

    static final SourceModule EVENT_SOURCES =
            new SourceModule(Path.of("../event-source-mapping"), "event-source-mapping");
    static final SourceModule GATEWAY = new SourceModule(Path.of("../api-gateway"), "api-gateway");

    static final List<SourceModule> ALL = List.of(
            new SourceModule(Path.of("../function-host/core"), "function-host-core"),
            new SourceModule(Path.of("../function-host/protocol"), "function-host-protocol"),
            new SourceModule(Path.of("../function-host/http"), "function-host-http"),
            new SourceModule(Path.of("../function-host/simulation"), "function-host-simulation"),
            EVENT_SOURCES,
            GATEWAY,
            PROGRAM);

    private static final String CLASS = ".class";

    Path resources() {
        return folder.resolve("src/main/resources");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    /** The metadata that people write. */
    Path metadata() {
        return metadata(artifact);
    }

    /** The metadata of the classes that Jackson binds, which a test writes. */
    Path boundMetadata() {
        return metadata(artifact + "-json");
    }

    /** What {@code native-image} is told besides. */
    Path arguments() {
        return metadata().resolveSibling("native-image.properties");
    }

    private Path metadata(String name) {
        return resources()
                .resolve("META-INF/native-image/dev.samovar")
                .resolve(name)
                .resolve("reachability-metadata.json");
    }

    /** All its class files. */
    List<Path> classFiles() throws IOException {
        return under(classes().resolve("dev")).stream()
                .filter(file -> file.toString().endsWith(CLASS) && !file.endsWith("package-info.class"))
                .toList();
    }

    /** Its class with this file. */
    Class<?> load(Path classFile) {
        String path = classes().relativize(classFile).toString();
        String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
        try {
            return Class.forName(name, false, SourceModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(classFile + " is not on the class path", e);
        }
    }

    boolean contains(Class<?> type) {
        return Files.exists(classes().resolve(type.getName().replace('.', '/') + CLASS));
    }

    /** The files that its code loads by name. */
    List<Path> resourceFiles() throws IOException {
        return under(resources().resolve("dev")).stream()
                .map(resources()::relativize)
                .toList();
    }

    /** Whether a pattern of its metadata stands for a resource. */
    static boolean matches(String glob, Path resource) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(resource);
    }

    private static List<Path> under(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public String toString() {
        return artifact;
    }
}
