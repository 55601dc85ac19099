package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Isolation;
import dev.samovar.runtime.RuntimeStage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Programs of shell for tests, and what is left of them. */
final class ShellPrograms {

    /** The loop of a runtime around what it does with an event; that is in {@code $event}, and the answer in {@code $a}. */
    static final String LOOP = """
        #!/bin/bash
        api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime
        %s
        while :; do
        event=$(curl -sS -D ${TMPDIR:-/tmp}/headers $api/invocation/next)
        id=$(tr -d '\\r' <${TMPDIR:-/tmp}/headers | sed -n 's/^Lambda-Runtime-Aws-Request-Id: //Ip'); a=null
        %s
        curl -sS -o /dev/null --data-binary "$a" $api/invocation/$id/response
        done
        """;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private ShellPrograms() {}

    /** A stage whose children are kept apart by namespaces, or by groups alone. */
    static RuntimeStage stage(boolean namespaces, Path directory) {
        return stage(namespaces, directory, ProcessRuntimes.FAREWELL);
    }

    /** The same, whose extensions have this long to end. */
    static RuntimeStage stage(boolean namespaces, Path directory, Duration farewell) {
        return new RuntimeStage(
                Isolation.PROCESS,
                directory,
                false,
                (scheduler, java, packages, keeping, client, temporary, cpuShare, failures) -> new ProcessRuntimes(
                        scheduler,
                        java,
                        packages,
                        keeping,
                        client,
                        temporary,
                        cpuShare,
                        failures,
                        namespaces,
                        farewell));
    }

    /** A package of texts; all are programs. */
    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A package whose files may be read, and not run. */
    static byte[] unexecutable(Path directory, Map<String, String> files) {
        Path archive = directory.resolve("unexecutable.zip");
        try {
            Files.write(archive, zip(files));
            try (FileSystem content = FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", "true"))) {
                for (String file : files.keySet()) {
                    Files.setPosixFilePermissions(content.getPath(file), PosixFilePermissions.fromString("rw-r--r--"));
                }
            }
            return Files.readAllBytes(archive);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The processes of this machine that have a word among their arguments. */
    static List<Path> processes(String word) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path ->
                            List.of(read(path, "cmdline").split("\0", -1)).contains(word))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The states of these processes, as the kernel calls them: {@code T} is stopped. */
    static Set<String> states(String word) {
        return processes(word).stream()
                .map(path -> read(path, "stat").replaceFirst("(?s).*\\) (.).*", "$1"))
                .collect(Collectors.toSet());
    }

    private static String read(Path process, String file) {
        try {
            return Files.readString(process.resolve(file));
        } catch (IOException ended) {
            return "";
        }
    }

    /** Waits for what nobody tells of. */
    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
