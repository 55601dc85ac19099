package dev.samovar.lab.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dataset's files in a directory, by day. */
record AzureFiles(List<Path> invocations, List<Path> durations, List<Path> memory) {
    private static final String INVOCATIONS = "invocations_per_function_md.anon.d";
    private static final String DURATIONS = "function_durations_percentiles.anon.d";
    private static final String MEMORY = "app_memory_percentiles.anon.d";

    static AzureFiles in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidTrace(directory, "there is no such directory");
        }
        var files =
                new AzureFiles(named(INVOCATIONS, directory), named(DURATIONS, directory), named(MEMORY, directory));
        if (files.invocations.isEmpty()) {
            throw new InvalidTrace(directory, "has no files named " + INVOCATIONS + "01.csv and so on");
        }
        return files;
    }

    private static List<Path> named(String prefix, Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(prefix) && name.endsWith(".csv");
                    })
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new InvalidTrace(directory, "cannot be read: " + unreadable.getMessage());
        }
    }
}
