package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that use much memory. */
class MemoryTest {

    private static final long MB = 1024 * 1024;

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

    @Test
    void aFunctionThatFillsTheHeapEndsAndTheOthersGoOn() {
        var good = host.start(FunctionJar.function("String f()", "return \"fine\";"), "f.F::f");
        good.initialize();
        var hog = host.start(
                FunctionJar.function(
                        "void f()", "List<byte[]> all = new ArrayList<>(); while (true) all.add(new byte[1 << 20]);"),
                "f.F::f");
        hog.initialize();
        assertThat(hog.invoke("null")).isInstanceOfSatisfying(RuntimeResult.Failed.class, failed -> {
            assertThat(failed.error().text())
                    .startsWith("{\"errorMessage\":\"Java heap space\",\"errorType\":\"java.lang.OutOfMemoryError\"");
            assertThat(failed.fatal()).isTrue();
            assertThat(failed.memoryUsedBytes()).isEqualTo(128 * MB);
        });
        hog.kill();
        assertThat(good.answer("null")).isEqualTo("\"fine\"");
    }

    @Test
    void aFunctionThatMakesMuchGarbageGoesOn() {
        var runtime = host.start(
                FunctionJar.function(
                        "int f()",
                        "byte[] last = null; for (int i = 0; i < 4000; i++) last = new byte[1 << 20]; return last.length;"),
                "f.F::f");
        runtime.initialize();
        assertThat(runtime.answer("null")).isEqualTo("1048576");
    }

    @Test
    void aSmallFunctionUsesLittle() {
        var runtime = host.start(FunctionJar.function("String f()", "return \"a\";"), "f.F::f");
        assertThat(runtime.initialize())
                .isInstanceOfSatisfying(
                        InitResult.Initialized.class,
                        ready -> assertThat(ready.memoryUsedBytes()).isBetween(1L, 32 * MB));
    }
}
