package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function's {@code /tmp}. */
class TemporaryStorageTest {

    private static final String FILL = "int blocks = 0; try { while (blocks < 600) { WRITE; blocks++; } }"
            + " catch (IOException e) { return blocks + \" \" + e.getMessage(); } return \"no limit\";";

    @TempDir
    private Path directory;

    private TestHost host;

    @BeforeEach
    void startHost() {
        host = new TestHost(directory);
    }

    @AfterEach
    void stopHost() {
        host.close();
        assertThat(host.failures).isEmpty();
    }

    private TestRuntime started(String signature, String body) {
        var runtime = host.start(FunctionJar.function(signature, body), "f.F::f");
        runtime.initialize();
        return runtime;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try (var out = new FileOutputStream(\"/tmp/x\")) { out.write(65); }",
                "try (var out = new FileOutputStream(new File(\"/tmp\", \"x\"))) { out.write(65); }",
                "try (var out = new FileWriter(\"/tmp/x\")) { out.write(\"A\"); }",
                "try (var out = new FileWriter(\"/tmp/x\", java.nio.charset.StandardCharsets.UTF_8, false))"
                        + " { out.write(\"A\"); }",
                "try (var out = new PrintWriter(\"/tmp/x\", \"UTF-8\")) { out.print(\"A\"); }",
                "try (var out = new RandomAccessFile(\"/tmp/x\", \"rw\")) { out.writeByte(65); }",
                "Files.writeString(Path.of(\"/tmp/x\"), \"A\");",
                "Files.writeString(Paths.get(\"/tmp\").resolve(\"x\"), \"A\");",
                "Files.writeString(FileSystems.getDefault().getPath(\"/tmp\", \"x\"), \"A\");",
                "Files.writeString(Path.of(\"/\").resolve(\"/tmp/x\"), \"A\");",
                "Files.write(Path.of(java.net.URI.create(\"file:///tmp/x\")), List.of(\"A\"));",
                "try (var out = Files.newBufferedWriter(Path.of(\"/tmp\", \"x\"))) { out.write(\"A\"); }",
                "Files.copy(new ByteArrayInputStream(new byte[] {65}), Path.of(\"/tmp/x\"));",
                "try (var c = java.nio.channels.FileChannel.open(Path.of(\"/tmp/x\"), StandardOpenOption.CREATE,"
                        + "StandardOpenOption.WRITE)) { c.write(java.nio.ByteBuffer.wrap(new byte[] {65})); }",
                "Files.writeString(Path.of(System.getProperty(\"java.io.tmpdir\"), \"x\"), \"A\");"
            })
    void isADirectoryOfTheEnvironmentsOwn(String write) throws IOException {
        var runtime = started(
                "String f()",
                write + " try (var in = new FileInputStream(\"/tmp/x\")) { return \"\" + (char) in.read(); }");
        assertThat(runtime.answer("null")).isEqualTo("\"A\"");
        assertThat(Path.of("/tmp/x")).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "File.createTempFile(\"abc\", \"d\").getPath()",
                "Files.createTempFile(\"a\", \"b\").toString()",
                "Files.createTempDirectory(\"a\").toString()"
            })
    void takesTemporaryFiles(String make) {
        assertThat(started("String f()", "return " + make + ";").answer("null"))
                .startsWith("\"" + directory.resolve("tmp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try (var out = new FileOutputStream(\"/tmp/x\", true)) { out.write(new byte[1 << 20]); }",
                "try (var out = new RandomAccessFile(\"/tmp/x\", \"rw\")) { out.setLength(out.length() + (1 << 20)); }",
                "Files.write(Path.of(\"/tmp/x\" + blocks), new byte[1 << 20]);",
                "Files.copy(new ByteArrayInputStream(new byte[1 << 20]), Path.of(\"/tmp/x\" + blocks));",
                "try (var c = java.nio.channels.FileChannel.open(Path.of(\"/tmp/x\"), StandardOpenOption.CREATE,"
                        + "StandardOpenOption.APPEND)) { c.write(java.nio.ByteBuffer.allocate(1 << 20)); }"
            })
    void isFullAtItsSize(String write) {
        var runtime = started("String f()", FILL.replace("WRITE", write));
        assertThat(runtime.answer("null")).isEqualTo("\"512 No space left on device\"");
        runtime.close();
    }

    @Test
    void givesRoomBackWhenFilesAreDeleted() {
        var runtime = started(
                "int f()",
                "int blocks = 0; for (; blocks < 40; blocks++) { Files.write(Path.of(\"/tmp/x\"), new byte[32 << 20]);"
                        + "new File(\"/tmp/x\").delete(); } return blocks;");
        assertThat(runtime.answer("null")).isEqualTo("40");
        runtime.close();
    }

    @Test
    void outlivesTheRuntimeAndNotTheEnvironment() throws IOException, InterruptedException {
        var runtime = started(
                "boolean f()", "File file = new File(\"/tmp/x\"); return file.exists() | !file.createNewFile();");
        assertThat(runtime.answer("null")).isEqualTo("false");
        runtime.kill();
        runtime.initialize();
        assertThat(runtime.answer("null")).isEqualTo("true");
        runtime.close();
        runtime.awaitEnd();
        runtime.awaitUntil(() -> files().isEmpty());
    }

    @Test
    void isNotSharedByEnvironments() {
        var jar = FunctionJar.function(
                "boolean f()", "File file = new File(\"/tmp/x\"); return file.exists() | !file.createNewFile();");
        for (int i = 0; i < 2; i++) {
            var runtime = host.start(jar, "f.F::f");
            runtime.initialize();
            assertThat(runtime.answer("null")).isEqualTo("false");
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(host.temporaryDirectory())) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }
}
