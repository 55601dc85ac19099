package dev.samovar.runtime.process;

import dev.samovar.runtime.process.api.ExtensionsApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The extensions that a function's layers bring as programs of their own. */
final class ExternalExtensions {
    private static final String DIRECTORY = "extensions";

    private ExternalExtensions() {}

    /**
     * The names of those that are to be started, which is all that lies there.
     *
     * @param layers where the layers are
     * @param seen the same as a child sees it
     * @throws ExtensionLaunchException if one of them is no program, or they are more than may be
     */
    static Set<String> find(Path layers, Path seen) throws ExtensionLaunchException, IOException {
        Path directory = layers.resolve(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            if (names.size() == ExtensionsApi.EXTENSIONS_MAX) {
                throw new ExtensionLaunchException(
                        name, "TooManyExtensions", "more than " + ExtensionsApi.EXTENSIONS_MAX + " extensions");
            }
            if (!Files.isExecutable(file)) {
                throw new ExtensionLaunchException(
                        name,
                        "PermissionDenied",
                        "fork/exec " + seen.resolve(DIRECTORY).resolve(name) + ": permission denied");
            }
            names.add(name);
        }
        return names;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }
}
