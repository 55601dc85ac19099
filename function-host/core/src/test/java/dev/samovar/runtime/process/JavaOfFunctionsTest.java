package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Isolation;
import dev.samovar.runtime.RuntimeStage;
import dev.samovar.runtime.classloader.FunctionJar;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A native binary runs Java functions with what it finds: an older JVM than the host was built with, or none. */
class JavaOfFunctionsTest {
    @TempDir
    private Path directory;

    @Test
    void anOlderJvmIsGivenNoFlagThatItDoesNotKnow() {
        byte[] function = FunctionJar.function(
                        "String f(Object in)", "return Files.readString(Path.of(\"/proc/self/cmdline\"));")
                .bytes();
        InstalledJava running = InstalledJava.running();
        try (RuntimeStage stage = stage(Optional.of(new InstalledJava(running.home(), 17)))) {
            stage.deploy(function, RuntimeStage.configuration("java25", "f.F::f", 10, 256));

            assertThat(stage.answer("null")).contains("-Xlog:cds*=off").doesNotContain("-Xlog:aot");
        }
    }

    @Test
    void aJavaFunctionIsToldThatThereIsNone() {
        try (RuntimeStage stage = stage(Optional.empty())) {
            stage.deploy(
                    ShellPrograms.zip(Map.of("f/F.class", "")),
                    RuntimeStage.configuration("java25", "f.F::f", 10, 128));

            assertThat(stage.invoke("null").payload().text())
                    .contains("No Java 17 or newer is on this machine to run this function");
        }
    }

    @Test
    void otherLanguagesRunAsEver() {
        try (RuntimeStage stage = stage(Optional.empty())) {
            stage.deploy(
                    ShellPrograms.zip(Map.of("bootstrap", ShellPrograms.LOOP.formatted("", "a=$event"))),
                    RuntimeStage.configuration("provided.al2023", "none", 10, 128));

            assertThat(stage.answer("{\"a\":1}")).isEqualTo("{\"a\":1}");
        }
    }

    private RuntimeStage stage(Optional<InstalledJava> found) {
        return new RuntimeStage(
                Isolation.PROCESS,
                directory,
                false,
                (scheduler, running, packages, keeping, client, temporary, cpuShare, failures) -> new ProcessRuntimes(
                        scheduler, found, packages, keeping, client, temporary, cpuShare, failures));
    }
}
