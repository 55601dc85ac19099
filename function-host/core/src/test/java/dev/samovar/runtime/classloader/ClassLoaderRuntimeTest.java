package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassLoaderRuntimeTest {

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

    private TestRuntime started(String signature, String body) {
        return started(FunctionJar.function(signature, body));
    }

    private TestRuntime started(FunctionJar jar) {
        TestRuntime runtime = host.start(jar, "f.F::f");
        assertThat(runtime.initialize()).as(() -> runtime.lines.toString()).isInstanceOf(InitResult.Initialized.class);
        return runtime;
    }

    @Test
    void aHandlerAnswers() {
        var runtime = started("String f(String in)", "return in + \"!\";");
        assertThat(runtime.answer("\"tea\"")).isEqualTo("\"tea!\"");
    }

    @Test
    void staticStateIsKeptBetweenInvocationsAndLostWhenKilled() {
        var runtime = started(
                FunctionJar.of("package f; public class F { static int n; public static int f() { return ++n; } }"));
        runtime.answer("null");
        assertThat(runtime.answer("null")).isEqualTo("2");
        runtime.kill();
        runtime.initialize();
        assertThat(runtime.answer("null")).isEqualTo("1");
    }

    @Test
    void variablesAreTheEnvironmentsOwn() {
        var runtime = started("String f()", "return System.getenv(\"GREETING\") + System.getenv().get(\"HOME\");");
        assertThat(runtime.answer("null")).isEqualTo("\"hellonull\"");
    }

    @Test
    void variablesReadThroughAMethodReferenceAreTheEnvironmentsOwn() {
        var runtime = started(
                "String f()",
                "java.util.function.Function<String, String> get = System::getenv; return get.apply(\"GREETING\");");
        assertThat(runtime.answer("null")).isEqualTo("\"hello\"");
    }

    @Test
    void propertiesAreTheEnvironmentsOwn() {
        String body = "System.setProperty(\"tea\", \"black\"); Integer.getInteger(\"n\");"
                + "return System.getProperty(\"tea\") + System.getProperty(\"java.io.tmpdir\")"
                + "+ System.getProperty(\"user.dir\");";
        var runtime = started("String f()", body);
        assertThat(runtime.answer("null")).isEqualTo("\"black/tmp/var/task\"");
        assertThat(System.getProperty("tea")).isNull();
    }

    @Test
    void linesWrittenToStandardOutputAndErrorAreLogEvents() {
        var runtime = started(
                "void f()",
                "System.out.print(\"a\"); System.out.println(\"b\"); System.err.print(\"half\");"
                        + "new IllegalStateException(\"seen\").printStackTrace();");
        runtime.answer("null");
        assertThat(runtime.lines).contains("ab", "halfjava.lang.IllegalStateException: seen");
    }

    @Test
    void exitEndsTheEnvironmentAndNotTheHost() {
        var runtime = started(
                "void f()",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(\"hook\")));"
                        + "try { System.out.print(\"end\"); System.exit(7); } finally { System.out.println(\"no\"); }");
        assertThat(runtime.invoke("null"))
                .isInstanceOfSatisfying(
                        RuntimeResult.Exited.class,
                        exited -> assertThat(exited.exit()).isEqualTo(new RuntimeExit.Status(7)));
        assertThat(runtime.lines).containsExactly("endhook");
    }

    @Test
    void exitInStaticCodeEndsInitialisation() {
        var runtime = host.start(
                FunctionJar.of("package f; public class F { static { Runtime.getRuntime().exit(3); }"
                        + " public static void f() {} }"),
                "f.F::f");
        assertThat(runtime.initialize())
                .isInstanceOfSatisfying(
                        InitResult.InitExited.class,
                        exited -> assertThat(exited.exit()).isEqualTo(new RuntimeExit.Status(3)));
    }

    @Test
    void anExceptionIsAWSsErrorObject() {
        var runtime = started("void f()", "throw new IllegalStateException(\"no water\");");
        assertThat(runtime.invoke("null")).isInstanceOfSatisfying(RuntimeResult.Failed.class, failed -> {
            assertThat(failed.error().text())
                    .startsWith("{\"errorMessage\":\"no water\",\"errorType\":\"java.lang.IllegalStateException\"");
            assertThat(failed.error().text()).contains("f.F.f(F.java:1)").doesNotContain("samovar");
            assertThat(failed.fatal()).isFalse();
        });
    }

    @Test
    void deepRecursionEndsTheRuntimeOnly() {
        var runtime = started("int f()", "return 1 + f();");
        assertThat(runtime.invoke("null")).isInstanceOfSatisfying(RuntimeResult.Failed.class, failed -> {
            assertThat(failed.error().text()).contains("java.lang.StackOverflowError");
            assertThat(failed.fatal()).isTrue();
        });
    }

    @Test
    void nothingOfTheHostIsVisible() {
        String body = "List<String> seen = new ArrayList<>(); for (String name : List.of("
                + "\"com.fasterxml.jackson.databind.ObjectMapper\", \"org.sqlite.JDBC\","
                + "\"dev.samovar.time.Scheduler\", \"com.amazonaws.services.lambda.runtime.api.client.AWSLambda\","
                + "\"com.amazonaws.services.lambda.runtime.serialization.PojoSerializer\","
                + "\"com.amazonaws.services.lambda.runtime.events.SQSEvent\", \"org.junit.jupiter.api.Test\")) {"
                + "try { Class.forName(name); seen.add(name); } catch (ClassNotFoundException e) {} }"
                + "return seen;";
        assertThat(started("List<String> f()", body).answer("null")).isEqualTo("[]");
    }

    @Test
    void aStackTraceHasNoFramesOfTheHostAndALineNumberInEach() {
        var runtime = started(FunctionJar.of("""
                package f;
                import java.nio.file.*;
                public class F {
                    static int depth(int n) {
                        return depth(n + 1) + 1;
                    }
                    public static int f(String what) throws Exception {
                        if (what.equals("overflow")) {
                            return depth(0);
                        }
                        return Files.readString(Path.of("/tmp/none")).length();
                    }
                }"""));

        assertThat(runtime.invoke("\"read\""))
                .isInstanceOfSatisfying(
                        RuntimeResult.Failed.class,
                        failed -> assertThat(failed.error().text())
                                .contains("f.F.f(F.java:11)", "java.nio.file.Files.readString(")
                                .doesNotContain("samovar"));
        assertThat(runtime.invoke("\"overflow\""))
                .isInstanceOfSatisfying(
                        RuntimeResult.Failed.class,
                        failed -> assertThat(failed.error().text())
                                .contains("\"stackTrace\":[\"f.F.depth(F.java:5)\",\"f.F.depth(F.java:5)\"")
                                .doesNotContain("samovar", "(F.java)"));
        assertThat(String.join("\n", runtime.lines)).contains("F.java:11").doesNotContain("samovar");
    }

    @Test
    void anExitInTheBackgroundEndsTheNextInvocation() throws InterruptedException {
        var runtime = started(FunctionJar.of("package f; public class F { public static void f(boolean first) {"
                + "if (first) new Thread(() -> { System.out.println(\"bye\"); System.exit(1); }).start();"
                + "else while (true) {} } }"));
        runtime.invoke("true");
        runtime.awaitLine("bye");
        assertThat(runtime.invoke("false")).isInstanceOf(RuntimeResult.Exited.class);
    }

    @Test
    void aKilledFunctionIsHeardOfNoMore() throws InterruptedException {
        var runtime = started(
                "void f()",
                "System.out.println(\"begun\"); try { while (true) {} } finally { System.out.println(\"end\"); }");
        var result = runtime.begin("null");
        runtime.awaitLine("begun");
        runtime.kill();
        runtime.awaitEnd();
        assertThat(runtime.lines).containsExactly("begun");
        assertThat(result).isNotDone();
    }

    @Test
    void handlerFaultsAreToldWhenInvoked() {
        var runtime = host.start(FunctionJar.function("void f()", ""), "f.None::f");
        assertThat(runtime.initialize()).isInstanceOf(InitResult.Initialized.class);
        assertThat(runtime.invoke("null"))
                .isInstanceOfSatisfying(
                        RuntimeResult.Failed.class,
                        failed -> assertThat(failed.error().text()).contains("Class not found: f.None"));
    }

    @Test
    void aFailingStaticInitialiserFailsTheInitialisation() {
        var runtime = host.start(
                FunctionJar.of("package f; public class F { static int n = 1 / Integer.parseInt(\"0\");"
                        + " public static void f() {} }"),
                "f.F::f");
        assertThat(runtime.initialize())
                .isInstanceOfSatisfying(
                        InitResult.InitFailed.class,
                        failed -> assertThat(failed.errorType()).isEqualTo("Runtime.BadFunctionCode"));
    }

    @Test
    void childProcessesSeeTheEnvironmentsVariables() {
        var runtime = started(
                "String f()",
                "return new String(new ProcessBuilder(\"/usr/bin/env\").start().getInputStream().readAllBytes())"
                        + "+ new String(Runtime.getRuntime().exec(new String[] {\"/usr/bin/env\"}).getInputStream()"
                        + ".readAllBytes());");
        assertThat(runtime.answer("null").split("GREETING=hello", -1)).hasSize(3);
        assertThat(runtime.answer("null")).doesNotContain("JAVA_HOME=");
    }

    @Test
    void theLoggerOfTheLambdaRuntimeIsTheEnvironmentsOwn() {
        var runtime =
                started("void f()", "com.amazonaws.services.lambda.runtime.LambdaRuntime.getLogger().log(\"logged\");");
        runtime.answer("null");
        assertThat(runtime.lines).containsExactly("logged");
    }

    @Test
    void closingTheHostsOutputDoesNotCloseIt() {
        var runtime = started(
                "void f()",
                "try (var out = new FileOutputStream(FileDescriptor.out)) { out.write(\"direct\\n\".getBytes()); }");
        runtime.answer("null");
        assertThat(runtime.lines).containsExactly("direct");
        assertThat(System.out.checkError()).isFalse();
    }

    @Test
    void loggingOfTheJdkGoesToTheFunctionsLog() {
        var runtime = started("void f()", "java.util.logging.Logger.getLogger(\"f\").warning(\"mind the gap\");");
        runtime.answer("null");
        assertThat(runtime.lines).anyMatch(line -> line.contains("mind the gap"));
    }
}
