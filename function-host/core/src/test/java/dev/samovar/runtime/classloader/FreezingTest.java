package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between invocations a function's threads make no progress. */
class FreezingTest {

    private static final String COUNTER = "package f; public class F { static volatile long n;"
            + "static { Thread t = new Thread(() -> { while (true) n++; }); t.setDaemon(true); t.start(); }"
            + "public static long f(String what) throws Exception { long before = n;"
            + "if (what.equals(\"wait\")) while (n == before) Thread.onSpinWait();"
            + "return n; } }";

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
    void aBackgroundThreadStandsStillWhileFrozenAndGoesOnWhenThawed() {
        var runtime = host.start(FunctionJar.of(COUNTER), "f.F::f");
        runtime.initialize();
        runtime.answer("\"wait\"");
        runtime.freeze();
        runtime.awaitParked("Thread-");
        runtime.thaw();
        assertThat(runtime.answer("\"wait\"")).isNotEqualTo("0");
        runtime.close();
    }

    @Test
    void anInterruptWhileFrozenIsKeptForLater() {
        var runtime = host.start(
                FunctionJar.of("package f; public class F { static Thread t; static volatile boolean go;"
                        + "static { t = new Thread(() -> { while (!go) {} System.out.println(\"interrupted \""
                        + "+ Thread.currentThread().isInterrupted()); }); t.start(); }"
                        + "public static void f() throws Exception { go = true; t.join(); } }"),
                "f.F::f");
        runtime.initialize();
        runtime.freeze();
        runtime.awaitParked("Thread-").interrupt();
        runtime.thaw();
        runtime.answer("null");
        assertThat(runtime.lines).containsExactly("interrupted true");
        runtime.close();
    }

    @Test
    void aFrozenRuntimeCanBeKilled() throws InterruptedException {
        var runtime = host.start(FunctionJar.of(COUNTER), "f.F::f");
        runtime.initialize();
        runtime.freeze();
        runtime.awaitParked("Thread-");
        runtime.kill();
        assertThat(runtime.awaitEnd()).isEmpty();
    }
}
