package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.runtime.InitResult;
import java.lang.ref.WeakReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** What was killed is collected as garbage. */
class ReleaseTest {

    private static final int COLLECTIONS_MAX = 100;

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
                "",
                "ThreadLocal<F> local = new ThreadLocal<>(); local.set(new F()); Held.local = local;",
                "new Thread(() -> { while (true) {} }).start();",
                "new Timer().schedule(new TimerTask() { public void run() {} }, 0, 100);",
                "java.util.concurrent.Executors.newCachedThreadPool().submit(() -> {});",
                "java.util.concurrent.CompletableFuture.supplyAsync(() -> new F()).join();",
                "List.of(1, 2, 3).parallelStream().map(i -> new F()).count();",
                "java.util.logging.Logger.getLogger(\"\").addHandler(new java.util.logging.ConsoleHandler() {});",
                "java.util.logging.LogManager.getLogManager().getLogger(\"\")"
                        + ".addHandler(new java.util.logging.ConsoleHandler() {});",
                "java.util.logging.Logger.getLogger(\"f\").setFilter(r -> new F() != null);",
                "System.getLogger(\"f\").log(System.Logger.Level.INFO, new F());",
                "java.lang.management.ManagementFactory.getPlatformMBeanServer().registerMBean("
                        + "new javax.management.StandardMBean(() -> new F(),"
                        + " java.util.concurrent.Callable.class, true), new javax.management.ObjectName(\"f:n=1\"));",
                "java.security.Security.addProvider(new java.security.Provider(\"f\", \"1\", \"f\") {});",
                "java.net.Authenticator.setDefault(new java.net.Authenticator() {});",
                "java.net.CookieHandler.setDefault(new java.net.CookieManager() {});",
                "java.net.ProxySelector.setDefault(new java.net.ProxySelector() {"
                        + " public List<java.net.Proxy> select(java.net.URI u) { return List.of(); }"
                        + " public void connectFailed(java.net.URI u, java.net.SocketAddress a, IOException e) {} });",
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> new F());",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> new F()));",
                "new File(\"/tmp/x\").deleteOnExit();",
                "ResourceBundle.getBundle(\"f.B\");",
                "System.setOut(new PrintStream(System.out) {});",
                "System.getProperties().put(new F(), new F());",
                "throw new IllegalStateException(new F().toString());",
                "Thread.startVirtualThread(() -> { while (true) {} });"
            })
    void theClassesOfAKilledFunctionAreCollected(String body) throws InterruptedException {
        var jar = FunctionJar.of(
                "package f; public class Held { static ThreadLocal<F> local; }",
                "package f; public class B extends java.util.ListResourceBundle {"
                        + " protected Object[][] getContents() { return new Object[][] {}; } }",
                "package f; import java.util.*; import java.io.*; public class F {"
                        + "public static Map<String, Object> f(Map<String, Object> in) throws Exception {"
                        + "if (in != null) {" + body + "} return in; } }");
        assertThat(isCollected(jar)).isTrue();
    }

    @Test
    void theClassesOfAFunctionWithItsOwnJacksonAreCollected() throws InterruptedException {
        var jar = new FunctionJar()
                .compile(
                        List.of(),
                        "package f; import com.fasterxml.jackson.databind.*; import java.util.*; public class F {"
                                + "static final ObjectMapper M = new ObjectMapper();"
                                + "public static class Bean { public String a; public Bean b; }"
                                + "public static Bean f(Bean in) throws Exception {"
                                + "return M.readValue(M.writeValueAsString(in), Bean.class); } }")
                .withAll(jarOf(ObjectMapper.class))
                .withAll(jarOf(JsonFactory.class))
                .withAll(jarOf(JsonProperty.class));
        assertThat(isCollected(jar)).isTrue();
    }

    @Test
    void aDatabaseDriverGoesWithItsFunction() throws InterruptedException {
        var jar = FunctionJar.of(
                        "package f; import java.sql.*; public class F { public static int f(Object in)"
                                + " throws Exception { try (var c = DriverManager.getConnection(\"jdbc:samovar:x\")) { return 1; }"
                                + " catch (SQLException e) { System.out.println(e.getMessage()); return 2; } } }",
                        DRIVER)
                .with("META-INF/services/java.sql.Driver", "f.D\n");
        /* The second environment finds the driver too, though the JDK has looked for drivers before. */
        for (int i = 0; i < 2; i++) {
            var runtime = host.start(jar, "f.F::f");
            runtime.initialize();
            runtime.answer("{}");
            assertThat(runtime.lines).containsExactly("connected");
            runtime.kill();
        }
        assertThat(isCollected(jar)).isTrue();
        assertThat(new JDBC()).isNotNull();
    }

    private static final String DRIVER = "package f; import java.sql.*; import java.util.*;"
            + "public class D implements Driver {"
            + "static { try { DriverManager.registerDriver(new D()); } catch (SQLException e) {} }"
            + "public Connection connect(String u, Properties p) throws SQLException {"
            + " if (acceptsURL(u)) throw new SQLException(\"connected\"); return null; }"
            + "public boolean acceptsURL(String u) { return u.startsWith(\"jdbc:samovar\"); }"
            + "public DriverPropertyInfo[] getPropertyInfo(String u, Properties p) { return null; }"
            + "public int getMajorVersion() { return 1; } public int getMinorVersion() { return 0; }"
            + "public boolean jdbcCompliant() { return false; }"
            + "public java.util.logging.Logger getParentLogger() { return null; } }";

    private boolean isCollected(FunctionJar jar) throws InterruptedException {
        var runtime = host.start(jar, "f.F::f");
        assertThat(runtime.initialize()).as(() -> runtime.lines.toString()).isInstanceOf(InitResult.Initialized.class);
        runtime.invoke("{}");
        WeakReference<ClassLoader> loader = runtime.loader();
        runtime.kill();
        runtime.awaitEnd();
        for (int i = 0; i < COLLECTIONS_MAX && loader.get() != null; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        return loader.get() == null;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
