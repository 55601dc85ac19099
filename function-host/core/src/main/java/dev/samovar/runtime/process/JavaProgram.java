package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM with AWS's runtime client over the function's class path, set up as the managed runtimes are. */
final class JavaProgram implements RuntimeCommand {

    /** What the JVM itself needs beside the heap, of the smallest function and of a large one. */
    private static final int BESIDE_HEAP_MB_MIN = 56;

    private static final int BESIDE_HEAP_PART = 8;

    /** Where the JVM has learned a second word for its archives. */
    private static final int AOT_VERSION_MIN = 24;

    private final ClassArchives archives;
    private final int version;

    /**
     * Starts JVMs.
     *
     * @param version theirs, such as 21
     */
    JavaProgram(ClassArchives archives, int version) {
        this.archives = archives;
        this.version = version;
    }

    /** Asks nothing more of the machine: the JVM was found, and AWS's client comes with this program. */
    @Override
    public void check(FunctionVersion function, Places places) {}

    @Override
    public Start start(FunctionVersion function, Places places) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(places.seen().language().resolve("bin/java").toString());
        command.addAll(flags(function, places));
        command.addAll(List.of("-cp", classPath(places)));
        command.addAll(silence());
        command.addAll(archives.flags(places));
        command.add(RuntimeClient.MAIN);
        command.add(function.configuration().handler());
        return new Start(command, Map.of(), true);
    }

    private static List<String> flags(FunctionVersion function, Places places) {
        int memoryMb = function.configuration().memoryMb();
        int heapMb = memoryMb - Math.max(BESIDE_HEAP_MB_MIN, memoryMb / BESIDE_HEAP_PART);
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx" + heapMb + "m",
                /* A share of the processor would look like one processor, and from the first invocation only. */
                "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors(),
                "--enable-native-access=ALL-UNNAMED",
                /* For AWS's client, which makes a descriptor of the number that it is given for its log. */
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + places.seen().temporary(),
                /* Hooks that a function registers with org.crac are AWS's client's to call. */
                "-Dorg.crac.Core.Compat=" + RuntimeClient.CHECKPOINTS,
                "-D" + RuntimeClient.NATIVE_PROPERTY + "="
                        + RuntimeClient.library(places.seen().runtime()));
    }

    /* So that nothing about an archive that does not fit gets into the function's log. */
    private List<String> silence() {
        return version < AOT_VERSION_MIN ? List.of("-Xlog:cds*=off") : List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    }

    /* The package itself stands for its own classes: an archive of classes can be made of JARs, not of directories. */
    private String classPath(Places places) throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(RuntimeClient.jar(places.seen().runtime()).toString());
        entries.add(places.seen().code().resolve(UnpackedCode.PACKAGE).toString());
        entries.addAll(
                jars(places.real().task().resolve("lib"), places.seen().task().resolve("lib")));
        entries.addAll(jars(
                places.real().layers().resolve("java/lib"),
                places.seen().layers().resolve("java/lib")));
        return String.join(":", entries);
    }

    private static List<String> jars(Path real, Path seen) throws IOException {
        List<String> jars = new ArrayList<>();
        if (Files.isDirectory(real)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(real, "*.jar")) {
                found.forEach(jar -> jars.add(seen.resolve(jar.getFileName()).toString()));
            }
        }
        jars.sort(null);
        return jars;
    }
}
