package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.LOOP;
import static dev.samovar.runtime.process.ShellPrograms.await;
import static dev.samovar.runtime.process.ShellPrograms.processes;
import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.RuntimeStage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a host that had no time to clear away: nothing that runs. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class KilledHostTest {

    @Parameter
    private boolean namespaces;

    @TempDir
    private Path directory;

    @Test
    void noChildSurvivesAHostThatIsKilled() throws IOException, InterruptedException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalHost.class.getName(),
                        directory.toString(),
                        Boolean.toString(namespaces))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("answered");
            assertThat(processes("2404")).hasSize(2);
        } finally {
            host.destroyForcibly().waitFor();
        }
        await("no child", () -> processes("2404").isEmpty());
    }

    /** A host that is about to be killed, with a frozen child that has forked. */
    static final class MortalHost {
        private MortalHost() {}

        public static void main(String[] arguments) {
            var stage = stage(Boolean.parseBoolean(arguments[1]), Path.of(arguments[0]));
            stage.deploy(
                    zip(Map.of(
                            "bootstrap",
                            LOOP.formatted(
                                    "",
                                    "sleep 2404 & a=$!; SETSID sleep 2404 & b=$!; for p in $a $b; do until grep -q 2404 /proc/$p/cmdline; do :; done; done"
                                            .replace("SETSID ", arguments[1].equals("true") ? "setsid " : "")))),
                    RuntimeStage.configuration("provided.al2023", "none", 10, 128));
            stage.answer("null");
            System.out.println("answered");
            stage.awaitLine("what nobody writes: this host is killed");
        }
    }
}
