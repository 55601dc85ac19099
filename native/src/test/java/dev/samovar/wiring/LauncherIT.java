package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The launcher starts the program without reading its jar's manifest, so it has to say what that would. Quarkus writes
 * there what the JDK that Maven ran on needs, more from 25 on; the launcher may meet a program built by any of them.
 */
class LauncherIT {
    private static final Path JAR = Path.of("target", "samovar.jar");
    private static final Pattern OPEN = Pattern.compile("--add-opens=(\\S+)=ALL-UNNAMED");

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
