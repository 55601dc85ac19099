package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a function does, its threads end soon after it was killed. */
class StoppingTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (long i = 0; ; i++) { if (i < 0) break; }",
                "int i = 0; do { i++; } while (i > -1 || i < 1);",
                "while (true) { try { Math.sqrt(2); } catch (Throwable t) {} }",
                "while (true) { int x = 1; try { if (x > 0) continue; } catch (Throwable t) { x++; } }",
                "while (true) { try { while (true) {} } finally { continue; } }",
                "for (;;) { switch ((int) Math.random()) { case 0: continue; default: break; } }",
                "run(); ",
                "while (true) { try { Thread.sleep(100000); } catch (InterruptedException e) {} }",
                "Object o = new Object(); synchronized (o) { o.wait(); }",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "new java.util.concurrent.CompletableFuture<String>().join();",
                "var lock = new java.util.concurrent.locks.ReentrantLock(); lock.lock();"
                        + "Thread t = new Thread(() -> { lock.lock(); }); t.start(); t.join();",
                "Object o = new Object(); Thread t = new Thread(() -> { synchronized (o) { while (true) {} } });"
                        + "t.start(); while (t.isAlive() && !Thread.holdsLock(t)) { synchronized (o) { } }",
                "List.of(1, 2, 3).parallelStream().forEach(i -> { while (true) {} });",
                "java.util.concurrent.CompletableFuture.runAsync(() -> { while (true) {} }).join();",
                "java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> { while (true) {} }).get();",
                "new Timer().schedule(new TimerTask() { public void run() {} }, 0, 10); Thread.sleep(100000);",
                "Thread.startVirtualThread(() -> { while (true) { try { Thread.sleep(10000); }"
                        + " catch (InterruptedException e) {} } }); Thread.sleep(100000);",
                "new ProcessBuilder(\"/bin/sleep\", \"100\").start().waitFor();",
                "new PipedInputStream(new PipedOutputStream()).read();",
                "new ServerSocket(0).accept();",
                "new DatagramSocket(0).receive(new DatagramPacket(new byte[9], 9));"
            })
    void aKilledFunctionIsGone(String body) throws InterruptedException {
        var runtime = host.start(
                FunctionJar.of("package f; import java.util.*; import java.io.*; import java.net.*;"
                        + "public class F { static void run() { try { run(); } catch (Throwable t) { run(); } }"
                        + "public static void f() throws Exception { System.out.println(\"begun\"); " + body + "} }"),
                "f.F::f");
        runtime.initialize();
        var result = runtime.begin("null");
        runtime.awaitLine("begun");
        runtime.kill();
        assertThat(runtime.awaitEnd()).as("threads left").isEmpty();
        assertThat(result).isNotDone();
        assertThat(host.leaks).isEmpty();
    }

    @Test
    void aKilledFunctionNoLongerReadsFromASocket() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var runtime = host.start(
                    FunctionJar.function(
                            "void f(int port)",
                            "System.out.println(\"begun\");"
                                    + "new Socket(InetAddress.getLoopbackAddress(), port).getInputStream().read();"),
                    "f.F::f");
            runtime.initialize();
            var unused = runtime.begin(Integer.toString(silent.getLocalPort()));
            try (var connection = silent.accept()) {
                runtime.awaitLine("begun");
                runtime.kill();
                assertThat(runtime.awaitEnd()).isEmpty();
                assertThat(connection.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aKilledFunctionNoLongerWaitsForAnHttpAnswer() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var runtime = host.start(
                    FunctionJar.function(
                            "void f(int port)",
                            "System.out.println(\"begun\"); new URL(\"http://127.0.0.1:\" + port).openStream();"),
                    "f.F::f");
            runtime.initialize();
            var unused = runtime.begin(Integer.toString(silent.getLocalPort()));
            try (var connection = silent.accept()) {
                runtime.awaitLine("begun");
                runtime.kill();
                assertThat(runtime.awaitEnd()).isEmpty();
                assertThat(connection.isConnected()).isTrue();
            }
        }
    }

    @Test
    void theEndOfASandboxLeavesAloneOneThatWasMadeOnItsThread() {
        var first = host.start(
                FunctionJar.function("void f()", "Files.writeString(Path.of(\"/tmp/mine\"), \"x\");"), "f.F::f");
        var second = host.start(
                FunctionJar.function(
                        "void f()",
                        "System.out.println(\"begun\");"
                                + "while (!Thread.currentThread().isInterrupted()) { Thread.onSpinWait(); }"),
                "f.F::f");
        first.initialize();
        /* The result of the first is told on its own thread, which then makes the second. */
        TestRuntime.get(first.begin("null").thenCompose(_ -> second.beginToInitialize()));
        var result = second.begin("null");
        second.awaitUntil(() -> second.lines.contains("begun"));

        first.close();
        second.awaitUntil(() -> result.isDone() || isEmpty(host.temporaryDirectory()));

        assertThat(result).isNotDone();
        second.kill();
    }

    private static boolean isEmpty(Path directory) {
        String[] files = directory.toFile().list();
        return files == null || files.length == 0;
    }

    @Test
    void whatCannotBeStoppedIsReportedAsLeaked() throws InterruptedException {
        String body = "System.out.println(\"begun\"); Object a = new Object(); Object b = new Object();"
                + "var both = new java.util.concurrent.CyclicBarrier(2);"
                + "Thread t = new Thread(() -> { synchronized (a) { try { both.await(); } catch (Exception e) {}"
                + "synchronized (b) {} } }); t.start();"
                + "synchronized (b) { both.await(); System.out.println(\"locked\"); synchronized (a) {} }";
        var runtime = host.start(FunctionJar.function("void f()", body), "f.F::f");
        runtime.initialize();
        var unused = runtime.begin("null");
        runtime.awaitLine("locked");
        runtime.awaitDeadlock();
        runtime.kill();
        CountDownLatch reported = host.leakReported;
        assertThat(reported.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(List.copyOf(host.leaks)).containsExactly(2);
    }
}
