package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJavaTest {
    @TempDir
    private Path directory;

    @Test
    void theOneThatIsNamedComesFirstThenTheOneOnThePathThenTheNewest() throws IOException {
        Path named = install("named", "17.0.2");
        Path link = Files.createSymbolicLink(
                Files.createDirectory(directory.resolve("links")).resolve("java"),
                install("linked", "21.0.5").resolve("bin/java"));
        Path shared = Files.createDirectory(directory.resolve("shared"));
        install("shared/old", "11.0.1");
        install("shared/new", "25");
        install("shared/middle", "24.0.1");
        String path = directory.resolve("nowhere") + "::" + link.getParent();

        assertThat(InstalledJava.find(Map.of("JAVA_HOME", named.toString(), "PATH", path), shared))
                .contains(new InstalledJava(named, 17));
        assertThat(InstalledJava.find(Map.of("PATH", path), shared))
                .contains(new InstalledJava(directory.toRealPath().resolve("linked"), 21));
        assertThat(InstalledJava.find(Map.of(), shared)).contains(new InstalledJava(shared.resolve("new"), 25));
    }

    @Test
    void whatIsTooOldOrNoJavaIsPassedOver() throws IOException {
        Path old = install("old", "1.8.0_402");
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.createDirectories(shared.resolve("empty"));
        install("shared/without-release", "21");
        Files.delete(shared.resolve("without-release/release"));

        assertThat(InstalledJava.find(Map.of("JAVA_HOME", old.toString()), shared))
                .isEmpty();
        assertThat(InstalledJava.find(Map.of(), directory.resolve("missing"))).isEmpty();
    }

    @Test
    void theOneThatRunsThisIsFoundAsItIs() {
        InstalledJava running = InstalledJava.running();

        assertThat(InstalledJava.find(Map.of("JAVA_HOME", running.home().toString()), directory))
                .contains(running);
    }

    private Path install(String name, String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name));
        Path java = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"any\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
