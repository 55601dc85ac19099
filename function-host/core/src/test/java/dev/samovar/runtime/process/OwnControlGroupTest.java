package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnControlGroupTest {

    @TempDir
    private Path directory;

    @Test
    void aContainerSeesItsPartOfTheTree() throws IOException {
        Path root = Files.createDirectory(directory.resolve("cgroup"));
        Files.writeString(Files.createDirectory(root.resolve("inner")).resolve("cgroup.procs"), "");
        Path process = Files.createDirectory(directory.resolve("self"));
        Files.writeString(
                process.resolve("mountinfo"),
                "31 22 0:28 /pod/a " + root + " rw,relatime shared:1 - cgroup2 cgroup2 rw\n");
        Files.writeString(process.resolve("cgroup"), "0::/pod/a/inner\n");
        assertThat(OwnControlGroup.find(process)).contains(root.resolve("inner"));
        Files.writeString(process.resolve("cgroup"), "0::/pod/b\n");
        assertThat(OwnControlGroup.find(process)).as("of another").isEmpty();
    }
}
