package dev.samovar.runtime.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The directories of this machine in which programs are looked for.
 *
 * @param directories in this order
 */
record SearchPath(List<Path> directories) {

    SearchPath {
        directories = List.copyOf(directories);
    }

    /** Reads what a shell calls {@code PATH}. */
    static SearchPath parse(String variable) {
        return new SearchPath(List.of(variable.split(File.pathSeparator)).stream()
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .toList());
    }

    /** The program that a shell would start by this name. */
    Optional<Path> find(String name) {
        return directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
