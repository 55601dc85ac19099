package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.LOOP;
import static dev.samovar.runtime.process.ShellPrograms.await;
import static dev.samovar.runtime.process.ShellPrograms.processes;
import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.samovar.runtime.RuntimeStage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes in control groups, where this machine lets us make some. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ControlledProcessTest {

    @Parameter
    private boolean namespaces;

    @TempDir
    private Path directory;

    @BeforeEach
    void assumeAllowed() {
        try (var groups = ControlGroups.ofThisHost(false)) {
            ControlGroup group = groups.make("trial", new ControlGroup.Inhabitants(128, namespaces, false));
            groups.remove(group);
            assumeTrue(group != ControlGroup.NONE, "needs a control group, version 2, that is this user's");
        }
    }

    @Test
    void whoeverLeavesSessionAndParentEndsWithItsGroup() {
        try (RuntimeStage stage = stage(namespaces, directory)) {
            stage.deploy(
                    zip(Map.of(
                            "bootstrap",
                            LOOP.formatted(
                                    "(setsid sleep 2407 &) & wait",
                                    "a=\\\"$(sed -n 's/^0:://p' /proc/self/cgroup)\\\""))),
                    RuntimeStage.configuration("provided.al2023", "none", 10, 128));
            assertThat(stage.answer("null"))
                    .matches("\".*/samovar-" + ProcessHandle.current().pid() + "/env-\\d+-run-\\d+\"");
            await("the one that left", () -> processes("2407").size() == 1);
        }
        await("its end", () -> processes("2407").isEmpty());
    }
}
