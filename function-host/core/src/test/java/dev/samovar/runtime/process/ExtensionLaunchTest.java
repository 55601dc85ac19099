package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.LOOP;
import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.unexecutable;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.RuntimeStage;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Extensions that cannot be started. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ExtensionLaunchTest {

    @Parameter
    private boolean namespaces;

    @TempDir
    private Path directory;

    @Test
    void anExtensionThatIsNoProgramFailsTheInitializationAndNothingStarts() {
        assertFailsToLaunch(
                unexecutable(directory, Map.of("extensions/readme", "tea")),
                "fork/exec /\\S+/extensions/readme: permission denied",
                "EXTENSION\tName: readme\tState: LaunchError\tEvents: []\tError Type: PermissionDenied");
    }

    @Test
    void moreThanTenExtensionsFailTheInitializationAndNothingStarts() {
        Map<String, String> many = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "extensions/number-" + i)
                .collect(Collectors.toMap(Function.identity(), _ -> "#!/bin/sh\n"));

        assertFailsToLaunch(
                zip(many),
                "more than 10 extensions",
                "EXTENSION\tName: number-9\tState: LaunchError\tEvents: []\tError Type: TooManyExtensions");
    }

    private void assertFailsToLaunch(byte[] layer, String message, String line) {
        var stage = stage(namespaces, directory);
        stage.deploy(
                zip(Map.of("bootstrap", LOOP.formatted("echo the runtime begins", ""))),
                RuntimeStage.configuration("provided.al2023", "none", 60, 128),
                layer);
        var result = stage.invoke("0");
        stage.close();
        assertThat(stage.failures()).isEmpty();
        assertThat(result).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(result.payload().text())
                .matches(
                        "\\{\"errorType\":\"Extension.LaunchError\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: "
                                + message + "\"}");
        assertThat(stage.lines())
                .anyMatch(entry -> entry.matches(
                        "INIT_REPORT .*\tPhase: init\tStatus: error\tError Type: Extension.LaunchError.*"))
                .contains(line)
                .doesNotContain("the runtime begins");
    }
}
