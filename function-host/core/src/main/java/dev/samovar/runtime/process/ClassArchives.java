package dev.samovar.runtime.process;

import dev.samovar.store.Directories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Archives of loaded classes, one for each package of Java code: a JVM that maps one starts several times faster.
 *
 * <p>The first JVM that runs a package lists the classes that it loads. When it has answered once, an archive is made of
 * them in the background, without running any of the function's code, and all that start afterwards use it.
 * Thread-safe.
 */
final class ClassArchives {

    private static final String ARCHIVE = "classes.jsa";
    private static final String IMPOSSIBLE = "classes.none";
    private static final String LIST = "classes-";
    private static final String LISTING = "-XX:DumpLoadedClassList=";

    private final Executor background;
    /** The packages whose classes a JVM is listing, or of which an archive is being made. */
    private final Set<Path> begun = ConcurrentHashMap.newKeySet();

    private final AtomicLong lists = new AtomicLong();

    /**
     * Makes archives.
     *
     * @param background runs one of them at a time, for each takes some seconds of a processor
     */
    ClassArchives(Executor background) {
        this.background = background;
    }

    /** The flags for a JVM that is about to start: to use the archive, or to list what one should have. */
    List<String> flags(RuntimeCommand.Places places) {
        Path seen = places.seen().code();
        Path real = places.real().code();
        if (Files.exists(real.resolve(ARCHIVE))) {
            return List.of("-XX:SharedArchiveFile=" + seen.resolve(ARCHIVE));
        }
        if (Files.notExists(real.resolve(IMPOSSIBLE)) && begun.add(real)) {
            return List.of(LISTING + seen.resolve(LIST + lists.incrementAndGet()));
        }
        return List.of();
    }

    /**
     * Takes note that a JVM has answered its first event: the classes that it has loaded are those to be archived.
     */
    void answered(Nursery.Birth birth) {
        list(birth)
                .ifPresent(list -> background.execute(() -> {
                    make(birth, list);
                    begun.remove(birth.layout().code());
                }));
    }

    /** Takes note that a JVM has ended that never answered an event: another one may list the classes. */
    void ended(Nursery.Birth birth) {
        list(birth).ifPresent(list -> {
            begun.remove(birth.layout().code());
            Directories.clear(list);
        });
    }

    /* Where a JVM lists its classes, if it does. */
    private static Optional<Path> list(Nursery.Birth birth) {
        return birth.command().stream()
                .filter(flag -> flag.startsWith(LISTING))
                .findFirst()
                .map(flag -> Path.of(flag.substring(LISTING.length())).getFileName())
                .map(birth.layout().code()::resolve);
    }

    private static void make(Nursery.Birth birth, Path list) {
        Layout real = birth.layout();
        Path code = birth.confinement().seen(real).code();
        try {
            Path incoming = real.code().resolve("incoming.jsa");
            endWithWholeLine(list);
            Path directory = Files.createDirectories(real.code().resolve("dump"));
            try {
                Process process = new ProcessBuilder(birth.confinement()
                                .command(
                                        real,
                                        directory,
                                        Path.of("/dev/null"),
                                        ControlGroup.NONE,
                                        dump(
                                                birth.command(),
                                                code.resolve(list.getFileName()),
                                                code.resolve("incoming.jsa"))))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0 && Files.exists(incoming)) {
                    Files.move(incoming, real.code().resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.write(real.code().resolve(IMPOSSIBLE), new byte[0]);
                }
            } finally {
                Directories.delete(directory);
                Files.deleteIfExists(list);
            }
        } catch (IOException unwritable) {
            /* The function runs without, as it did before. */
            System.getLogger(ClassArchives.class.getName())
                    .log(System.Logger.Level.DEBUG, "no archive of classes was made", unwritable);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> dump(List<String> command, Path list, Path archive) {
        List<String> dump = new ArrayList<>(List.of("/usr/bin/nice", command.getFirst(), "-Xshare:dump"));
        dump.add("-XX:SharedClassListFile=" + list);
        dump.add("-XX:SharedArchiveFile=" + archive);
        command.stream()
                .skip(1)
                .takeWhile(argument -> !argument.equals(RuntimeClient.MAIN))
                .filter(argument -> !argument.startsWith(LISTING))
                .forEach(dump::add);
        return dump;
    }

    /* The JVM that writes it lives on, and may be in the middle of a line. */
    private static void endWithWholeLine(Path list) throws IOException {
        String text = Files.readString(list, StandardCharsets.UTF_8);
        Files.writeString(list, text.substring(0, text.lastIndexOf('\n') + 1), StandardCharsets.UTF_8);
    }
}
