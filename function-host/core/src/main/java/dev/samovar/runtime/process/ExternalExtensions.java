package dev.samovar.runtime.process;

import dev.samovar.runtime.process.RuntimeCommand.CannotStartException;
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
    static final String DIRECTORY = "extensions";

    private static final String LAUNCH_ERROR = "Extension.LaunchError";

    private ExternalExtensions() {}

    /**
     * The names of those that are to be started, which is all that lies there.
     *
     * @param layers where the layers are
     * @param seen the same as a child sees it
     * @throws CannotStartException if one of them is no program, or they are more than may be
     */
    static Set<String> find(Path layers, Path seen) throws CannotStartException, IOException {
        Path directory = layers.resolve(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files(directory)) {
            if (names.size() == ExtensionsApi.EXTENSIONS_MAX) {
                throw new CannotStartException(
                        LAUNCH_ERROR, "Error: there are more than " + ExtensionsApi.EXTENSIONS_MAX + " extensions");
            }
            String name = file.getFileName().toString();
            if (!Files.isExecutable(file)) {
                throw new CannotStartException(
                        LAUNCH_ERROR,
                        "Error: fork/exec " + seen.resolve(DIRECTORY).resolve(name) + ": permission denied");
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
