package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.RuntimeResult;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.Security;
import java.util.Locale;
import java.util.TimeZone;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a function changes for its whole process changes nothing for the host and for other functions. */
class ProcessWideTest {

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

    private TestRuntime started(String body, String... more) {
        String[] sources = new String[more.length + 1];
        System.arraycopy(more, 0, sources, 1, more.length);
        sources[0] = "package f; import java.util.*; import java.time.*; public class F {"
                + "public static String f(String in) throws Exception {" + body + "} }";
        var runtime = host.start(FunctionJar.of(sources), "f.F::f");
        runtime.initialize();
        return runtime;
    }

    @Test
    void theDefaultTimeZoneAndLocaleAreTheEnvironments() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        String tell =
                "return TimeZone.getDefault().getID() + \" \" + ZoneId.systemDefault() + \" \" + Locale.getDefault()"
                        + " + \" \" + Locale.getDefault(Locale.Category.FORMAT);";
        var changed = started("TimeZone.setDefault(TimeZone.getTimeZone(\"Asia/Tokyo\"));"
                + "Locale.setDefault(Locale.JAPAN); Locale.setDefault(Locale.Category.FORMAT, Locale.CANADA);" + tell);

        assertThat(changed.answer("\"\"")).isEqualTo("\"Asia/Tokyo Asia/Tokyo ja_JP en_CA\"");
        assertThat(started(tell).answer("\"\"")).doesNotContain("Tokyo", "JP");
        assertThat(TimeZone.getDefault()).isEqualTo(zone);
        assertThat(Locale.getDefault()).isEqualTo(locale);
    }

    @Test
    void beansAreRegisteredInTheEnvironmentOnly() throws Exception {
        String body = "var server = java.lang.management.ManagementFactory.getPlatformMBeanServer();"
                + "server.registerMBean(new Counter(), new javax.management.ObjectName(\"f:type=Counter\"));"
                + "return server.getAttribute(new javax.management.ObjectName(\"f:type=Counter\"), \"Count\") + \" \""
                + "+ server.getAttribute(new javax.management.ObjectName(\"java.lang:type=Runtime\"), \"SpecName\");";
        String[] beans = {
            "package f; public interface CounterMBean { int getCount(); }",
            "package f; public class Counter implements CounterMBean { public int getCount() { return 7; } }"
        };

        assertThat(started(body, beans).answer("\"\"")).startsWith("\"7 Java");
        assertThat(started(body, beans).answer("\"\"")).startsWith("\"7 Java");
        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(new ObjectName("f:type=Counter")))
                .isFalse();
    }

    @Test
    void theSystemClassLoaderIsTheFunctionsOwn() {
        var runtime = started("try { ClassLoader.getSystemClassLoader().loadClass(in); return \"found\"; }"
                + "catch (ClassNotFoundException e) { return \"none\"; }");
        assertThat(runtime.answer("\"f.F\"")).isEqualTo("\"found\"");
        assertThat(runtime.answer("\"" + Sandbox.class.getName() + "\"")).isEqualTo("\"none\"");
    }

    @Test
    void aFactoryOfUrlHandlersIsRefusedAsASecondOneIs() {
        var runtime = started("java.net.URL.setURLStreamHandlerFactory(protocol -> null); return in;");
        assertThat(runtime.invoke("\"\""))
                .isInstanceOfSatisfying(
                        RuntimeResult.Failed.class,
                        failed -> assertThat(failed.error().text()).contains("factory already defined"));
    }

    @Test
    void aSecurityProviderGoesWithItsEnvironment() throws InterruptedException {
        var runtime = started(
                "java.security.Security.addProvider(new P()); return java.security.Security.getProvider(\"samovar-test\").getInfo();",
                "package f; public class P extends java.security.Provider {"
                        + "public P() { super(\"samovar-test\", \"1\", \"mine\"); } }");
        assertThat(runtime.answer("\"\"")).isEqualTo("\"mine\"");
        assertThat(Security.getProvider("samovar-test")).isNotNull();

        runtime.kill();
        runtime.awaitEnd();
        runtime.awaitUntil(() -> Security.getProvider("samovar-test") == null);

        assertThat(Security.getProvider("samovar-test")).isNull();
    }

    @Test
    void hooksForTheEndRunWhenTheFunctionExitsAndNotWhenItIsStopped() throws InterruptedException {
        String body = "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(\"bye\")));"
                + "if (in.equals(\"exit\")) System.exit(0); return in;";
        var exits = started(body);
        exits.invoke("\"exit\"");
        assertThat(exits.lines).contains("bye");
        var stopped = started(body);
        stopped.answer("\"stay\"");

        stopped.kill();

        assertThat(stopped.awaitEnd()).isEmpty();
        assertThat(stopped.lines).isEmpty();
    }
}
