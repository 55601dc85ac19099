package dev.samovar.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where the programs and libraries lie that measurements start. */
final class Programs {
    private static final Path HOME = Path.of(System.getProperty("samovar.home", "."));

    private Programs() {}

    /** The root of the source tree. */
    static Path home() {
        return HOME.toAbsolutePath().normalize();
    }

    /** The launcher. */
    static String samovar() {
        return home().resolve("samovar").toString();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Asks a JVM about itself. */
    static String jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    }

    /** The benchmarks' own class path. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** The entries of the class path that start with one of the names: what a program needs, and no more. */
    static String libraries(List<String> names) {
        return Arrays.stream(classPath().split(":"))
                .filter(entry ->
                        names.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(":"));
    }
}
