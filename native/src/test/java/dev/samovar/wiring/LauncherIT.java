package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.samovar.aws.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the launcher relies on. It starts the program without reading its jar's manifest, so it has to say what that
 * would. Quarkus writes there what the JDK that Maven ran on needs, more from 25 on; the launcher may meet a program built
 * by any of them.
 */
@Timeout(60)
class LauncherIT {
    private static final Path JAR = Path.of("target", "samovar.jar");
    private static final Pattern OPEN = Pattern.compile("--add-opens=(\\S+)=ALL-UNNAMED");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"server, tea-shop", "command, hello"})
    void aRehearsalForTheCacheSucceeds(String program, String sample) throws Exception {
        assumeThat(JAR).as("the program, unless it was built as a binary").exists();
        Process rehearsal = SamovarProcess.launch(
                directory, List.of("rehearse", program, Samples.jar(sample).toString()));

        assertThat(rehearsal.waitFor()).isZero();
    }

    @Test
    void theLauncherOpensAllThatTheManifestOpens() throws IOException {
        assumeThat(JAR).as("the program, unless it was built as a binary").exists();
        String launcher = Files.readString(Path.of("..", "samovar"));
        try (var jar = new JarFile(JAR.toFile())) {
            String opened = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            assertThat(OPEN.matcher(launcher).results().map(open -> open.group(1)))
                    .contains(opened.split(" ", -1));
        }
    }
}
