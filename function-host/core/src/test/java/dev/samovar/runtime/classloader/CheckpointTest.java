package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks around a snapshot. */
class CheckpointTest {

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

    private TestRuntime function(String before, String after) throws URISyntaxException {
        String hook = "new Resource() {"
                + "public void beforeCheckpoint(Context<? extends Resource> c) throws Exception {" + before + "}"
                + "public void afterRestore(Context<? extends Resource> c) throws Exception {" + after + "} }";
        var jar = new FunctionJar()
                .compile(
                        List.of(),
                        "package f; import org.crac.*; public class F { static final Resource A = " + hook + ";"
                                + "static { Core.getGlobalContext().register(A); }"
                                + "public static void f() {} }")
                .withAll(Path.of(Core.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        return host.start(jar, "f.F::f");
    }

    @Test
    void areCalledInTheirTurn() throws URISyntaxException {
        var runtime = function("System.out.println(\"before\");", "System.out.println(\"after\");");
        assertThat(runtime.initialize(Initialization.Type.SNAP_START)).isInstanceOf(InitResult.Initialized.class);
        assertThat(runtime.lines).containsExactly("before");
        runtime.freeze();
        runtime.thaw();
        assertThat(runtime.restore()).isInstanceOf(InitResult.Initialized.class);
        assertThat(runtime.lines).containsExactly("before", "after");
    }

    @Test
    void areNotCalledWithoutSnapshot() throws URISyntaxException {
        var runtime = function("System.out.println(\"before\");", "");
        runtime.initialize();
        assertThat(runtime.lines).isEmpty();
    }

    @Test
    void failTheInitialisationWhenTheyFail() throws URISyntaxException {
        var runtime = function("throw new Exception(\"no\");", "");
        assertThat(runtime.initialize(Initialization.Type.SNAP_START))
                .isInstanceOfSatisfying(InitResult.InitFailed.class, failed -> {
                    assertThat(failed.errorType()).isEqualTo("Runtime.BeforeCheckpointError");
                    assertThat(failed.error().text()).contains("CheckpointException");
                });
    }

    @Test
    void failTheRestoreWhenTheyFail() throws URISyntaxException {
        var runtime = function("", "throw new Exception(\"no\");");
        runtime.initialize(Initialization.Type.SNAP_START);
        assertThat(runtime.restore())
                .isInstanceOfSatisfying(
                        InitResult.InitFailed.class,
                        failed -> assertThat(failed.errorType()).isEqualTo("Runtime.AfterRestoreError"));
    }
}
