package dev.samovar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Isolation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.classloader.FunctionJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for a Java function however it is kept apart. */
class EveryRuntimeTest {

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

    private RuntimeStage stage(
            Isolation isolation, FunctionJar jar, int timeoutSeconds, Map<String, String> variables) {
        var stage = new RuntimeStage(isolation, directory);
        stages.add(stage);
        return stage.deploy(
                jar.bytes(), RuntimeStage.configuration("java25", "f.F::f", timeoutSeconds, MEMORY_MB, variables));
    }

    private RuntimeStage stage(Isolation isolation, String signature, String body) {
        return stage(isolation, FunctionJar.function(signature, body), 20, Map.of());
    }

    private static String report(RuntimeStage stage) {
        return stage.lines().stream()
                .filter(line -> line.startsWith("REPORT"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void anEventIsAnswered(Isolation isolation) {
        var stage = stage(isolation, "Map<String, Object> f(Map<String, Object> in)", "return Map.of(\"got\", in);");
        assertThat(stage.answer("{\"a\":1}")).isEqualTo("{\"got\":{\"a\":1}}");
        assertThat(stage.answer("{\"b\":[2]}")).isEqualTo("{\"got\":{\"b\":[2]}}");
    }

    @ParameterizedTest
    @EnumSource
    void theLogTellsOfStartEndAndReport(Isolation isolation) {
        var stage = stage(isolation, "void f()", "System.out.println(\"hello\"); System.err.println(\"there\");");
        stage.answer("null");
        stage.answer("null");
        assertThat(stage.lines().stream().map(line -> line.split("[ \t]", 2)[0]))
                .containsExactly(
                        "INIT_START",
                        "START",
                        "hello",
                        "there",
                        "END",
                        "REPORT",
                        "START",
                        "hello",
                        "there",
                        "END",
                        "REPORT");
        assertThat(stage.lines().get(5)).contains("\tInit Duration: ");
        assertThat(report(stage)).doesNotContain("Init Duration").contains("Memory Size: 256 MB\tMax Memory Used: ");
    }

    @ParameterizedTest
    @EnumSource
    void aLogEventMayHaveManyLines(Isolation isolation) {
        var stage = stage(
                isolation,
                "void f(Object in, com.amazonaws.services.lambda.runtime.Context c)",
                "c.getLogger().log(\"one\\ntwo\"); System.out.print(\"no end\");");
        stage.answer("null");
        assertThat(stage.functionLines()).containsExactlyInAnyOrder("one\ntwo", "no end");
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionIsTheFunctionsErrorAndTheEnvironmentLivesOn(Isolation isolation) {
        var stage = stage(
                isolation,
                "int f(boolean fail)",
                "if (fail) { throw new IllegalArgumentException(\"not today\"); } return ++n; } static int n; static"
                        + " {");
        assertThat(stage.answer("false")).isEqualTo("1");
        var failed = stage.invoke("true");
        assertThat(failed).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(failed.payload().text())
                .startsWith("{\"errorMessage\":\"not today\",\"errorType\":\"java.lang.IllegalArgumentException\","
                        + "\"stackTrace\":[\"f.F.f(F.java:1)\"");
        assertThat(stage.functionLines())
                .singleElement()
                .asString()
                .startsWith("not today: java.lang.IllegalArgumentException\n"
                        + "java.lang.IllegalArgumentException: not today\n\tat f.F.f(F.java:1)");
        assertThat(stage.answer("false")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void aFailingStaticInitialiserFailsTheInvocation(Isolation isolation) {
        var jar = FunctionJar.of("package f; public class F { static int n = 1 / Integer.parseInt(\"0\");"
                + " public static void f() {} }");
        var stage = stage(isolation, jar, 20, Map.of());
        var failed = stage.invoke("null");
        assertThat(failed).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(failed.payload().text()).contains("Error loading class f.F");
        assertThat(stage.lines())
                .anyMatch(line -> line.startsWith("INIT_REPORT")
                        && line.contains("Status: error\tError Type: Runtime.BadFunctionCode"));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingClassIsToldAtTheInvocation(Isolation isolation) {
        var stage = stage(isolation, FunctionJar.of("package f; public class Other {}"), 20, Map.of());
        assertThat(stage.invoke("null").payload().text())
                .isEqualTo("{\"errorMessage\":\"Class not found:"
                        + " f.F\",\"errorType\":\"java.lang.ClassNotFoundException\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutEndsTheRuntimeAndTheNextInvocationStartsAnother(Isolation isolation) {
        var stage = stage(
                isolation,
                FunctionJar.function(
                        "int f(boolean forever)", "while (forever) {} return ++n; } static int n; static {"),
                6,
                Map.of());
        assertThat(stage.answer("false")).isEqualTo("1");
        var result = stage.invoke("true");
        assertThat(result).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(result.payload().text())
                .matches("\\{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: Task"
                        + " timed out after 6.00 seconds\"}");
        assertThat(report(stage)).contains("Status: timeout");
        assertThat(stage.answer("false")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void anExitIsToldWithItsStatus(Isolation isolation) {
        var stage = stage(isolation, "void f(int status)", "System.out.println(\"bye\"); System.exit(status);");
        var result = stage.invoke("3");
        assertThat(result).isInstanceOf(InvocationResult.RuntimeExited.class);
        assertThat(result.payload().text())
                .matches("\\{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error:"
                        + " Runtime exited with error: exit status 3\"}");
        assertThat(stage.functionLines()).containsExactly("bye");
        assertThat(stage.invoke("0").payload().text()).contains("Runtime exited without providing a reason");
    }

    @ParameterizedTest
    @EnumSource
    void environmentVariablesAreTheFunctionsOwn(Isolation isolation) {
        var stage = stage(
                isolation,
                FunctionJar.function("String f(String name)", "return System.getenv(name);"),
                20,
                Map.of("GREETING", "hello"));
        assertThat(stage.answer("\"GREETING\"")).isEqualTo("\"hello\"");
        assertThat(stage.answer("\"AWS_LAMBDA_FUNCTION_NAME\"")).isEqualTo("\"test\"");
        assertThat(stage.answer("\"_HANDLER\"")).isEqualTo("\"f.F::f\"");
        assertThat(stage.answer("\"HOME\"")).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource
    void filesInTmpOutliveTheRuntimeButNotTheEnvironment(Isolation isolation) {
        Path file = Path.of("/tmp", directory.getFileName() + "-note");
        var stage = stage(
                isolation,
                "String f(String text)",
                "Path file = Path.of(\"" + file + "\");"
                        + "if (text == null) { System.exit(1); }"
                        + "String before = Files.exists(file) ? Files.readString(file) : null;"
                        + "Files.writeString(file, text); return before;");
        assertThat(stage.answer("\"first\"")).isEqualTo("null");
        assertThat(stage.answer("\"second\"")).isEqualTo("\"first\"");
        stage.invoke("null");
        assertThat(stage.answer("\"third\"")).isEqualTo("\"second\"");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aFullHeapIsTheFunctionsErrorAndEndsTheRuntime(Isolation isolation) {
        var stage = stage(
                isolation,
                "int f(boolean hoard)",
                "List<byte[]> all = new ArrayList<>(); while (hoard) { all.add(new byte[1 << 20]); }"
                        + "return ++n; } static int n; static {");
        assertThat(stage.answer("false")).isEqualTo("1");
        var failed = stage.invoke("true");
        assertThat(failed.payload().text()).contains("\"errorType\":\"java.lang.OutOfMemoryError\"");
        assertThat(report(stage)).contains("Status: error");
        assertThat(stage.answer("false")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void theContextTellsOfTheInvocation(Isolation isolation) {
        var stage = stage(
                isolation,
                "String f(Object in, com.amazonaws.services.lambda.runtime.Context c)",
                "return c.getFunctionName() + \" \" + c.getFunctionVersion() + \" \" + c.getMemoryLimitInMB() + \" \""
                        + " + c.getInvokedFunctionArn() + \" \" + (c.getRemainingTimeInMillis() > 10_000);");
        assertThat(stage.answer("null"))
                .isEqualTo("\"test $LATEST 256 arn:aws:lambda:us-east-1:000000000000:function:test true\"");
    }

    @ParameterizedTest
    @EnumSource
    void aResponseThatIsTooLargeIsRefused(Isolation isolation) {
        var stage = stage(isolation, "String f(int size)", "return \"x\".repeat(size);");
        assertThat(stage.invoke("6291600").payload().text())
                .isEqualTo("{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size"
                        + " exceeded maximum allowed payload size (6291556 bytes).\"}");
        assertThat(stage.answer("3")).isEqualTo("\"xxx\"");
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionOf256MegabytesWaitsMostOfItsTimeForItsShareOfAProcessor(Isolation isolation) {
        var stage = new RuntimeStage(isolation, directory, true);
        stages.add(stage);
        var jar = FunctionJar.function(
                "String f()",
                "var threads = java.lang.management.ManagementFactory.getThreadMXBean(); long begin = System.nanoTime();"
                        + " long before = threads.getCurrentThreadCpuTime(); long cpu; do { cpu ="
                        + " threads.getCurrentThreadCpuTime() - before; } while (cpu < 50_000_000 || System.nanoTime() -"
                        + " begin < 4 * cpu); return \"waited\";");
        stage.deploy(jar.bytes(), RuntimeStage.configuration("java25", "f.F::f", 20, MEMORY_MB));
        assertThat(stage.answer("null")).isEqualTo("\"waited\"");
    }
}
