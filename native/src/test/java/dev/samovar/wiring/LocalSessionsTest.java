package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.option.ColdStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalSessionsTest {
    @TempDir
    private Path directory;

    @Test
    void codeThatIsNotThereIsNamed() {
        Path missing = directory.resolve("missing.jar");

        assertRefused(missing, List.of(), "there is no file " + missing);
    }

    @Test
    void aDirectoryIsNotCode() {
        assertRefused(directory, List.of(), directory + " is a directory: pack it as a JAR or ZIP");
    }

    @Test
    void aLayerThatIsNotThereIsNamed() throws IOException {
        Path missing = directory.resolve("layer.zip");

        assertRefused(Files.createFile(directory.resolve("code.jar")), List.of(missing), "there is no file " + missing);
    }

    @Test
    void whatIsNoArchiveIsNotCode() throws IOException {
        Path text = Files.writeString(directory.resolve("code.jar"), "This is no archive.");

        assertRefused(text, List.of(), text + " cannot be read as a JAR or ZIP: zip END header not found");
    }

    private static void assertRefused(Path code, List<Path> layers, String reason) {
        var plan = new InvocationPlan(
                code,
                layers,
                "example.Hello",
                Map.of(),
                128,
                Duration.ofSeconds(3),
                1,
                Duration.ofMinutes(10),
                new ColdStart.None(),
                false,
                Optional.empty());

        assertThatThrownBy(() -> new LocalSessions().open(plan, line -> {}))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(3);
                    assertThat(failure).hasMessage(reason);
                });
    }
}
