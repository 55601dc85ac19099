package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.LOOP;
import static dev.samovar.runtime.process.ShellPrograms.await;
import static dev.samovar.runtime.process.ShellPrograms.processes;
import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.states;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.RuntimeStage;
import dev.samovar.runtime.classloader.FunctionJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a process's alone: other languages, programs that mean no good, and what is left of them. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ProcessRuntimeTest {

    @Parameter
    private boolean namespaces;

    @TempDir
    private Path directory;

    private final List<RuntimeStage> stages = new ArrayList<>();

    @AfterEach
    void close() {
        for (RuntimeStage stage : stages) {
            stage.close();
            assertThat(stage.failures()).isEmpty();
            assertThat(stage.temporaryDirectory().toFile().list((_, name) -> name.startsWith("env-")))
                    .isEmpty();
        }
    }

    private RuntimeStage bootstrap(String program, int timeoutSeconds) {
        return bootstrap(EnvironmentPorts.INIT_TIMEOUT, program, timeoutSeconds);
    }

    private RuntimeStage bootstrap(Duration initTimeout, String program, int timeoutSeconds) {
        var stage = stage(namespaces, directory).withInitTimeout(initTimeout);
        stages.add(stage);
        return stage.deploy(
                zip(Map.of("bootstrap", program)),
                RuntimeStage.configuration("provided.al2023", "none", timeoutSeconds, 128));
    }

    private RuntimeStage loop(String before, String body, int timeoutSeconds) {
        return bootstrap(LOOP.formatted(before, body), timeoutSeconds);
    }

    @Test
    void theSampleRuntimeOfAFewLinesOfShellGreets() throws IOException {
        var stage = bootstrap(Files.readString(Path.of("../../sample-functions/shell-greeter/bootstrap")), 10);
        assertThat(stage.answer("\"Ada\"")).isEqualTo("\"Hello, Ada!\"");
        assertThat(stage.answer("\"Grace\"")).isEqualTo("\"Hello, Grace!\"");
        assertThat(stage.functionLines()).containsExactly("greeting Ada", "greeting Grace");
    }

    @Test
    void aRuntimeSeesTheHeadersOfTheRuntimeApi() {
        var stage = loop("", "a=\\\"$(tr -d '\\r' <${TMPDIR:-/tmp}/headers | tr '\\n' ' ')\\\"", 10);
        assertThat(stage.answer("null"))
                .containsPattern("Lambda-Runtime-Aws-Request-Id: [0-9a-f-]{36} ")
                .containsPattern("Lambda-Runtime-Deadline-Ms: \\d{13} ")
                .contains("Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:test ");
    }

    @Test
    void aPackageWithoutBootstrapIsToldSo() {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        stage.deploy(zip(Map.of("main.sh", "")), RuntimeStage.configuration("provided.al2023", "none", 3, 128));
        var failed = stage.invoke("null");
        assertThat(failed).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(failed.payload().text())
                .matches(
                        "\\{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error:"
                                + " Couldn't find valid bootstrap\\(s\\): \\[/var/task/bootstrap /opt/bootstrap\\]\"}");
        assertThat(stage.lines())
                .anyMatch(line -> line.matches("RequestId: [0-9a-f-]{36} Error: Couldn't find valid bootstrap.*"))
                .contains("Runtime.InvalidEntrypoint");
    }

    @Test
    void aBootstrapMayComeFromALayer() {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        stage.deploy(
                zip(Map.of("greeting", "from the task")),
                RuntimeStage.configuration("provided.al2023", "none", 10, 128),
                zip(Map.of("bootstrap", LOOP.formatted("", "a=\\\"$(cat greeting)\\\""))));
        assertThat(stage.answer("null")).isEqualTo("\"from the task\"");
    }

    @Test
    void aStreamedResponseIsTakenAsAWhole() {
        var stage = loop(
                "",
                "(echo '{\"a\":'; echo '1}') | curl -sS -o /dev/null -T - -X POST -H 'Transfer-Encoding: chunked' -H"
                        + " 'Lambda-Runtime-Function-Response-Mode: streaming' $api/invocation/$id/response; continue",
                10);
        assertThat(stage.answer("null")).isEqualTo("{\"a\":\n1}\n");
    }

    @Test
    void aRuntimeThatNeverAsksForAnEventTimesOut() {
        var stage = bootstrap(Duration.ofMillis(500), "#!/bin/sh\nsleep 1000\n", 1);
        var result = stage.invoke("null");
        assertThat(result).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(result.report().duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nothingGoesOnBetweenInvocations() {
        var stage = loop(
                "sleep 2405 & p=$!; until grep -q 2405 /proc/$p/cmdline; do :; done",
                "a=\"\\\"$(cut -d' ' -f3 /proc/$p/stat)\\\"\"",
                10);
        assertThat(stage.answer("null")).isEqualTo("\"S\"");
        await("all stopped", () -> states("2405").equals(Set.of("T")));
        assertThat(stage.answer("null")).as("state within an invocation").isEqualTo("\"S\"");
    }

    @Test
    void whoeverIgnoresTheEndIsEndedAllTheSame() {
        var stage = loop("trap '' TERM INT HUP", "while :; do sleep 2401 & wait; done", 1);
        assertThat(stage.invoke("null")).isInstanceOf(InvocationResult.TimedOut.class);
        await("the end of all", () -> processes("2401").isEmpty());
    }

    @Test
    void whatWasForkedEndsWithTheEnvironmentWhereverItWent() {
        var stage = loop(
                "", "for i in 1 2 3 4 5; do setsid sleep 2402 & (sleep 2402 & sleep 2402 &) ; done; echo forked", 5);
        stage.answer("null");
        assertThat(stage.functionLines()).contains("forked");
        await("all of them", () -> processes("2402").size() == 15);
        stages.remove(stage);
        stage.close();
        await("none of them", () -> processes("2402").isEmpty());
    }

    @Test
    void whoeverTakesTooMuchMemoryIsKilled() {
        var stage = loop("", "[ \"$event\" = 1 ] && head -c 600m /dev/zero | tail >/dev/null", 20);
        stage.answer("0");
        var result = stage.invoke("1");
        assertThat(result).isInstanceOf(InvocationResult.RuntimeExited.class);
        assertThat(result.payload().text()).contains("Runtime exited with error: signal: killed");
        assertThat(stage.answer("0")).isEqualTo("null");
    }

    @Test
    void garbageIsRefusedAndTheApiGoesOn() {
        var stage = loop("", """
            host=${AWS_LAMBDA_RUNTIME_API%:*}; port=${AWS_LAMBDA_RUNTIME_API#*:}
            head -c 100000 /dev/urandom 2>/dev/null >/dev/tcp/$host/$port
            exec 9<>/dev/tcp/$host/$port
            printf 'POST / HTTP/1.1\\r\\nContent-Length: -5\\r\\n\\r\\n' >&9; read -r status <&9; exec 9>&-
            code() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
            a="\\"$(echo $status | cut -d' ' -f2) $(code -d x $api/invocation/other/response) \\
            $(code -d x $api/init/error) $(code $api/nothing) $(code $api/../)\\""
            """, 10);
        assertThat(stage.answer("null")).isEqualTo("\"400 400 403 404 404\"");
        assertThat(stage.answer("null")).isEqualTo("\"400 400 403 404 404\"");
    }

    @Test
    void whoeverAsksForTheNextEventWithoutAnAnswerFails() {
        var stage = loop("", "continue", 10);
        var result = stage.invoke("null");
        assertThat(result).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(result.payload().text()).contains("Runtime.Unknown");
    }

    @Test
    void whoeverLeavesInTheMiddleOfAnAnswerFails() {
        var stage = loop("", """
            host=${AWS_LAMBDA_RUNTIME_API%:*}; port=${AWS_LAMBDA_RUNTIME_API#*:}
            { printf "POST /2018-06-01/runtime/invocation/$id/response HTTP/1.1\\r\\n"
            printf 'Content-Length: 10\\r\\n\\r\\nab'; } >/dev/tcp/$host/$port
            sleep 2403
            """, 10);
        assertThat(stage.invoke("null").payload().text()).contains("Runtime.TruncatedResponse");
        await("the end of it", () -> processes("2403").isEmpty());
    }

    @Test
    void theClassesOfTheFirstEnvironmentAreArchivedForTheNext() {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        var jar = FunctionJar.function(
                "String f(boolean end)",
                "if (end) { System.exit(0); } return Files.readString(Path.of(\"/proc/self/cmdline\"));");
        stage.deploy(jar.bytes(), RuntimeStage.configuration("java25", "f.F::f", 20, 256));
        assertThat(stage.answer("false")).contains("-XX:DumpLoadedClassList=").doesNotContain("SharedArchiveFile");
        await("an archive", () -> hasFile("classes.jsa"));
        stage.invoke("true");
        assertThat(stage.answer("false")).contains("-XX:SharedArchiveFile=").doesNotContain("DumpLoadedClassList");
    }

    @Test
    void whoeverEndsWithoutAnAnswerLeavesTheListToTheNext() {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        var jar = FunctionJar.function(
                "String f(boolean end)",
                "if (end) { System.exit(0); } return Files.readString(Path.of(\"/proc/self/cmdline\"));");
        stage.deploy(jar.bytes(), RuntimeStage.configuration("java25", "f.F::f", 20, 256));
        stage.invoke("true");
        await("no list", () -> !hasFile("classes-1"));
        assertThat(stage.answer("false")).contains("-XX:DumpLoadedClassList=").contains("classes-2");
    }

    private boolean hasFile(String name) {
        try (Stream<Path> files = Files.walk(directory.resolve("code"))) {
            return files.anyMatch(file -> file.endsWith(name));
        } catch (IOException | UncheckedIOException moving) {
            return false;
        }
    }
}
