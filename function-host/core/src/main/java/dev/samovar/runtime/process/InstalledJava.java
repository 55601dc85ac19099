package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK or JRE that runs Java functions in processes of their own.
 *
 * @param home the directory that holds {@code bin/java}
 * @param version such as 21
 */
public record InstalledJava(Path home, int version) {
    /** Older ones do not know all flags that a child JVM is given. */
    public static final int VERSION_MIN = 17;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,4})");
    private static final Path SHARED = Path.of("/usr/lib/jvm");

    /** The one that runs this program. */
    public static InstalledJava running() {
        return new InstalledJava(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** One for a program that none runs. */
    public static Optional<InstalledJava> find() {
        return find(System.getenv(), SHARED);
    }

    /**
     * The one that {@code JAVA_HOME} names, else the one on the {@code PATH}, else the newest where systems install them.
     *
     * @param environment of this process
     * @param shared where each directory may be one
     */
    static Optional<InstalledJava> find(Map<String, String> environment, Path shared) {
        return Stream.of(
                        Stream.ofNullable(environment.get("JAVA_HOME")).map(Path::of),
                        onPath(environment.getOrDefault("PATH", "")),
                        installed(shared))
                .flatMap(homes -> homes.flatMap(home -> at(home).stream()))
                .findFirst();
    }

    private static Stream<Path> onPath(String path) {
        return Stream.of(path.split(":", -1))
                .filter(Predicate.not(String::isEmpty))
                .map(directory -> Path.of(directory, "java"))
                .filter(Files::isExecutable)
                .flatMap(java -> home(java).stream());
    }

    /* A link of the system's leads to the program itself, which lies in bin. */
    private static Optional<Path> home(Path java) {
        try {
            return Optional.ofNullable(java.toRealPath().getParent()).map(Path::getParent);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Stream<Path> installed(Path shared) {
        try (Stream<Path> homes = Files.list(shared)) {
            List<InstalledJava> found = homes.flatMap(home -> at(home).stream()).toList();
            return found.stream()
                    .sorted(Comparator.comparingInt(InstalledJava::version).reversed())
                    .map(InstalledJava::home);
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /* Its "release" file tells the version without a process. */
    private static Optional<InstalledJava> at(Path home) {
        if (!Files.isExecutable(home.resolve("bin").resolve("java"))) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return Optional.of(version)
                    .filter(Matcher::find)
                    .map(found -> new InstalledJava(home, Integer.parseInt(found.group(1))))
                    .filter(java -> java.version() >= VERSION_MIN);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
