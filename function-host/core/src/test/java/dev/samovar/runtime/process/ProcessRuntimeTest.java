package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.RuntimeStage;
import dev.samovar.runtime.classloader.FunctionJar;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** The loop of a runtime around what it does with an event; that is in {@code $event}, and the answer in {@code $a}. */
    private static final String LOOP = """
        #!/bin/bash
        api=http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime
        %s
        while :; do
        event=$(curl -sS -D ${TMPDIR:-/tmp}/headers $api/invocation/next)
        id=$(tr -d '\\r' <${TMPDIR:-/tmp}/headers | sed -n 's/^Lambda-Runtime-Aws-Request-Id: //Ip'); a=null
        %s
        curl -sS -o /dev/null --data-binary "$a" $api/invocation/$id/response
        done
        """;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

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

    private static RuntimeStage stage(boolean namespaces, Path directory) {
        return new RuntimeStage(
                Isolation.PROCESS,
                directory,
                false,
                (scheduler, packages, keeping, client, temporary, cpuShare, failures) -> new ProcessRuntimes(
                        scheduler, packages, keeping, client, temporary, cpuShare, failures, namespaces));
    }

    private RuntimeStage bootstrap(String program, int timeoutSeconds) {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        return stage.deploy(
                zip(Map.of("bootstrap", program)),
                RuntimeStage.configuration("provided.al2023", "none", timeoutSeconds, 128));
    }

    private RuntimeStage loop(String before, String body, int timeoutSeconds) {
        return bootstrap(LOOP.formatted(before, body), timeoutSeconds);
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The processes of this machine that have a word among their arguments. */
    private static List<String> processes(String word) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .map(ProcessRuntimeTest::arguments)
                    .filter(arguments -> List.of(arguments.split("\0", -1)).contains(word))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String arguments(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
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
                .isEqualTo("{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"Couldn't find valid"
                        + " bootstrap(s): [/var/task/bootstrap /opt/bootstrap]\"}");
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
        var stage = bootstrap("#!/bin/sh\nsleep 1000\n", 1);
        var result = stage.invoke("null");
        assertThat(result).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(result.report().duration())
                .isBetween(java.time.Duration.ofMillis(900), java.time.Duration.ofSeconds(2));
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
        var stage = loop(
                "",
                "host=${AWS_LAMBDA_RUNTIME_API%:*}; port=${AWS_LAMBDA_RUNTIME_API#*:}\n"
                    + "head -c 100000 /dev/urandom 2>/dev/null >/dev/tcp/$host/$port\n"
                    + "exec 9<>/dev/tcp/$host/$port; printf 'POST / HTTP/1.1\\r"
                    + "\\n"
                    + "Content-Length: -5\\r"
                    + "\\n"
                    + "\\r"
                    + "\\n"
                    + "' >&9; read -r status <&9; exec 9>&-\n"
                    + "code() { curl -s -o /dev/null -w '%{http_code}' \"$@\"; }\n"
                    + "a=\"\\\"$(echo $status | cut -d' ' -f2) $(code -d x $api/invocation/other/response) $(code -d x"
                    + " $api/init/error) $(code $api/nothing) $(code $api/../)\\\"\"",
                10);
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
        var stage = loop(
                "",
                "host=${AWS_LAMBDA_RUNTIME_API%:*}; port=${AWS_LAMBDA_RUNTIME_API#*:}\n"
                        + "printf \"POST /2018-06-01/runtime/invocation/$id/response HTTP/1.1\\r"
                        + "\\n"
                        + "Content-Length: 10\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "ab\" >/dev/tcp/$host/$port; sleep 2403",
                10);
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
        await("an archive", this::hasArchive);
        stage.invoke("true");
        assertThat(stage.answer("false")).contains("-XX:SharedArchiveFile=").doesNotContain("DumpLoadedClassList");
    }

    private boolean hasArchive() {
        try (Stream<Path> files = Files.walk(directory.resolve("code"))) {
            return files.anyMatch(file -> file.endsWith("classes.jsa"));
        } catch (IOException | UncheckedIOException moving) {
            return false;
        }
    }

    private static final String EXTENSION = """
        #!/bin/bash
        api=http://$AWS_LAMBDA_RUNTIME_API/2020-01-01/extension
        id=$(curl -sS -D - -o ${TMPDIR:-/tmp}/registered -H "Lambda-Extension-Name: ${0##*/}" \\
          -d '{"events":["INVOKE","SHUTDOWN"]}' $api/register | tr -d '\\r' \\
          | sed -n 's/^Lambda-Extension-Identifier: //Ip')
        cat ${TMPDIR:-/tmp}/registered; echo
        while :; do
        event=$(curl -sS -H "Lambda-Extension-Identifier: $id" $api/event/next)
        echo "$event" | sed 's/.*"eventType":"\\([A-Z]*\\)".*/told of \\1/'
        case $event in *SHUTDOWN*)
          echo "$event" | sed 's/.*"shutdownReason":"\\([a-z]*\\)".*/because of \\1/'; exit;;
        esac
        done
        """;

    private RuntimeStage extended(String body, int timeoutSeconds) {
        var stage = stage(namespaces, directory);
        stages.add(stage);
        return stage.deploy(
                zip(Map.of("bootstrap", LOOP.formatted("", body))),
                RuntimeStage.configuration("provided.al2023", "none", timeoutSeconds, 128),
                zip(Map.of("extensions/watcher", EXTENSION)));
    }

    @Test
    void anExtensionIsToldOfInvocationsAndOfTheEnd() {
        var stage = extended("echo handled", 10);
        stage.answer("null");
        stage.answer("null");
        assertThat(stage.functionLines().getFirst())
                .isEqualTo("{\"functionName\":\"test\",\"functionVersion\":\"$LATEST\",\"handler\":\"none\","
                        + "\"accountId\":\"000000000000\"}");
        assertThat(stage.functionLines().stream().skip(1))
                .containsExactlyInAnyOrder("told of INVOKE", "handled", "told of INVOKE", "handled");
        stages.remove(stage);
        stage.close();
        assertThat(stage.functionLines()).endsWith("told of SHUTDOWN", "because of spindown");
    }

    @Test
    void anExtensionIsToldOfATimeout() {
        var stage = extended("[ \"$event\" = 1 ] && sleep 2405", 1);
        stage.answer("0");
        assertThat(stage.invoke("1")).isInstanceOf(InvocationResult.TimedOut.class);
        stage.awaitLine("because of timeout");
        await("the end of it", () -> processes("2405").isEmpty());
    }

    @Test
    void telemetryGoesToTheAddressOfAnExtension() throws IOException {
        var batches = new LinkedBlockingQueue<String>();
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            batches.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        try {
            String subscription = "curl -sS -o /dev/null -X PUT -H \"Lambda-Extension-Identifier: $id\" -d '"
                + "{\"schemaVersion\":\"2022-12-13\",\"types\":[\"platform\",\"function\"],\"buffering\":{\"timeoutMs\":25},"
                + "\"destination\":{\"protocol\":\"HTTP\",\"URI\":\"http://sandbox.localdomain:"
                    + listener.getAddress().getPort() + "/\"}}' http://$AWS_LAMBDA_RUNTIME_API/2022-07-01/telemetry\n";
            var stage = stage(namespaces, directory);
            stages.add(stage);
            stage.deploy(
                    zip(Map.of("bootstrap", LOOP.formatted("", "echo seen from afar"))),
                    RuntimeStage.configuration("provided.al2023", "none", 10, 128),
                    zip(Map.of("extensions/watcher", EXTENSION.replace("while :;", subscription + "while :;"))));
            stage.answer("null");
            var told = new StringBuilder();
            await("the telemetry", () -> {
                String batch = batches.poll();
                told.append(batch == null ? "" : batch);
                return told.indexOf("platform.runtimeDone") > 0 && told.indexOf("seen from afar") > 0;
            });
            assertThat(told.toString())
                    .contains("\"type\":\"platform.telemetrySubscription\"")
                    .contains("\"type\":\"platform.start\",\"record\":{\"requestId\":\"")
                    .contains("\"type\":\"function\",\"record\":\"seen from afar\"");
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void noChildSurvivesAHostThatIsKilled() throws IOException, InterruptedException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalHost.class.getName(),
                        directory.toString(),
                        Boolean.toString(namespaces))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("answered");
            assertThat(processes("2404")).hasSize(2);
        } finally {
            host.destroyForcibly().waitFor();
        }
        await("no child", () -> processes("2404").isEmpty());
    }

    /** A host that is about to be killed, with a frozen child that has forked. */
    static final class MortalHost {
        private MortalHost() {}

        public static void main(String[] arguments) {
            var stage = stage(Boolean.parseBoolean(arguments[1]), Path.of(arguments[0]));
            stage.deploy(
                    zip(Map.of(
                            "bootstrap",
                            LOOP.formatted(
                                    "",
                                    arguments[1].equals("true")
                                            ? "sleep 2404 & setsid sleep 2404 &"
                                            : "sleep 2404 & sleep 2404 &"))),
                    RuntimeStage.configuration("provided.al2023", "none", 10, 128));
            stage.answer("null");
            System.out.println("answered");
            stage.pause(java.time.Duration.ofMinutes(5));
        }
    }
}
