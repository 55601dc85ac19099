package dev.samovar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Isolation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.classloader.FunctionJar;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the hooks around a snapshot of a Java function however it is kept apart. */
class SnapStartTest {

    private static final int MEMORY_MB = 256;

    @TempDir
    private Path directory;

    private final List<RuntimeStage> stages = new ArrayList<>();

    @AfterEach
    void close() {
        for (RuntimeStage stage : stages) {
            stage.close();
            assertThat(stage.failures()).isEmpty();
        }
    }

    private RuntimeStage snapshot(Isolation isolation, String before, String after) throws URISyntaxException {
        String hooks = "static final Resource A = new Resource() {"
                + "public void beforeCheckpoint(org.crac.Context<? extends Resource> c) throws Exception {" + before
                + "}"
                + "public void afterRestore(org.crac.Context<? extends Resource> c) throws Exception {" + after
                + "} };";
        var jar = new FunctionJar()
                .compile(
                        List.of(),
                        "package f; import org.crac.*; public class F { " + hooks
                                + " static { Core.getGlobalContext().register(A); }"
                                + " public static String f(int exit)"
                                + " { if (exit > 0) { System.exit(exit); } return \"done\"; } }")
                .withAll(Path.of(Core.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        var stage = new RuntimeStage(isolation, directory);
        stages.add(stage);
        return stage.deploy(
                jar.bytes(),
                RuntimeStage.configuration("java25", "f.F::f", 20, MEMORY_MB)
                        .edit()
                        .snapStart(true)
                        .make());
    }

    private static List<String> beginnings(RuntimeStage stage) {
        return stage.lines().stream().map(line -> line.split("[ \t]", 2)[0]).toList();
    }

    @ParameterizedTest
    @EnumSource
    void hooksAreCalledAroundASnapshot(Isolation isolation) throws URISyntaxException {
        var stage = snapshot(isolation, "System.out.println(\"before\");", "System.out.println(\"after\");");
        assertThat(stage.answer("0")).isEqualTo("\"done\"");
        assertThat(beginnings(stage))
                .containsExactly(
                        "INIT_START",
                        "before",
                        "INIT_REPORT",
                        "RESTORE_START",
                        "after",
                        "RESTORE_REPORT",
                        "START",
                        "END",
                        "REPORT");
        assertThat(stage.lines().getLast()).contains("\tRestore Duration: ").doesNotContain("Init Duration");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRestoredAndEndsIsRestoredAgain(Isolation isolation) throws URISyntaxException {
        var stage = snapshot(isolation, "System.out.println(\"before\");", "System.out.println(\"after\");");
        assertThat(stage.answer("0")).isEqualTo("\"done\"");
        assertThat(stage.invoke("3")).isInstanceOf(InvocationResult.RuntimeExited.class);
        assertThat(stage.answer("0")).isEqualTo("\"done\"");
        assertThat(stage.functionLines()).containsExactly("before", "after", "before", "after");
    }

    @ParameterizedTest
    @EnumSource
    void aHookThatFailsBeforeASnapshotFailsTheInitialization(Isolation isolation) throws URISyntaxException {
        var stage = snapshot(isolation, "throw new Exception(\"no\");", "");
        assertThat(stage.invoke("0").payload().text()).contains("CheckpointException");
        assertThat(stage.lines())
                .anyMatch(line -> line.startsWith("INIT_REPORT")
                        && line.contains("Status: error\tError Type: Runtime.BeforeCheckpointError"));
    }

    @ParameterizedTest
    @EnumSource
    void aHookThatFailsAfterASnapshotFailsTheRestore(Isolation isolation) throws URISyntaxException {
        var stage = snapshot(isolation, "", "throw new Exception(\"no\");");
        assertThat(stage.invoke("0").payload().text()).contains("RestoreException");
        assertThat(stage.lines())
                .anyMatch(line -> line.startsWith("RESTORE_REPORT")
                        && line.contains("Status: error\tError Type: Runtime.AfterRestoreError"));
    }
}
