package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.LOOP;
import static dev.samovar.runtime.process.ShellPrograms.await;
import static dev.samovar.runtime.process.ShellPrograms.processes;
import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.runtime.RuntimeStage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that run beside a runtime. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ExtensionsTest {

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
        }
    }

    /** More than it takes where much else runs. */
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private static final String EXTENSION = """
        #!/bin/bash
        api=http://$AWS_LAMBDA_RUNTIME_API/2020-01-01/extension
        answer=${TMPDIR:-/tmp}/${0##*/}
        id=$(curl -sS -D - -o $answer -H "Lambda-Extension-Name: ${0##*/}" \\
          -d '{"events":["INVOKE","SHUTDOWN"]}' $api/register | tr -d '\\r' \\
          | sed -n 's/^Lambda-Extension-Identifier: //Ip')
        echo "$(<$answer)"
        while :; do
        event=$(curl -sS -H "Lambda-Extension-Identifier: $id" $api/event/next)
        echo "$event" | sed 's/.*"eventType":"\\([A-Z]*\\)".*/told of \\1/'
        case $event in *SHUTDOWN*)
          echo "$event" | sed 's/.*"shutdownReason":"\\([a-z]*\\)".*/because of \\1/'; exit;;
        esac
        done
        """;

    private RuntimeStage extended(String body, int timeoutSeconds) {
        return extended(body, timeoutSeconds, Map.of("extensions/watcher", EXTENSION));
    }

    private RuntimeStage extended(String body, int timeoutSeconds, Map<String, String> extensions) {
        return extended(AMPLE, AMPLE, body, timeoutSeconds, extensions);
    }

    private RuntimeStage extended(
            Duration farewell, Duration initTimeout, String body, int timeoutSeconds, Map<String, String> extensions) {
        var stage = stage(namespaces, directory, farewell).withInitTimeout(initTimeout);
        stages.add(stage);
        return stage.deploy(
                zip(Map.of("bootstrap", LOOP.formatted("echo the runtime begins", body))),
                RuntimeStage.configuration("provided.al2023", "none", timeoutSeconds, 128),
                zip(extensions));
    }

    @Test
    void anExtensionIsToldOfInvocationsAndOfTheEnd() {
        var stage = extended("echo handled", 60);
        stage.answer("null");
        stage.answer("null");
        assertThat(stage.functionLines())
                .containsExactlyInAnyOrder(
                        "{\"functionName\":\"test\",\"functionVersion\":\"$LATEST\",\"handler\":\"none\","
                                + "\"accountId\":\"000000000000\"}",
                        "the runtime begins",
                        "told of INVOKE",
                        "handled",
                        "told of INVOKE",
                        "handled");
        assertThat(stage.lines())
                .containsOnlyOnce("EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE,SHUTDOWN]")
                .containsSubsequence(
                        "the runtime begins",
                        "EXTENSION\tName: watcher\tState: Ready\tEvents: [INVOKE,SHUTDOWN]",
                        "handled");
        stages.remove(stage);
        stage.close();
        assertThat(stage.functionLines()).endsWith("told of SHUTDOWN", "because of spindown");
    }

    @Test
    void anExtensionIsToldOfATimeout() {
        var stage = extended("sleep 2405", 1);
        assertThat(stage.invoke("null")).isInstanceOf(InvocationResult.TimedOut.class);
        stage.awaitLine("because of timeout");
        await("the end of it", () -> processes("2405").isEmpty());
    }

    @Test
    void anExtensionIsToldThatTheRuntimeHasEndedByItself() {
        String slow = EXTENSION.replace(
                "exit;;", "until [ -e ${TMPDIR:-/tmp}/next ]; do sleep 0.02; done; echo gone; exit;;");
        var stage = extended(
                "case $event in 1) sleep 2406 & exit 7;; 2) touch ${TMPDIR:-/tmp}/next;; esac",
                60,
                Map.of("extensions/slow", slow));
        stage.answer("0");
        var result = stage.invoke("1");
        assertThat(result).isInstanceOf(InvocationResult.RuntimeExited.class);
        assertThat(result.payload().text())
                .contains("\"Runtime.ExitError\"")
                .contains("Runtime exited with error: exit status 7");
        stage.awaitLine("because of failure");
        assertThat(stage.functionLines()).as("while it takes its time").doesNotContain("gone");
        assertThat(stage.answer("2")).isEqualTo("null");
        stage.awaitLine("gone");
        await("the end of what the runtime had started", () -> processes("2406").isEmpty());
    }

    @Test
    void anExtensionThatDoesNotEndIsEnded() {
        String stubborn = EXTENSION.replace("while :;", "sleep 2408 & while :;").replace("exit;;", "wait;;");
        var stage = extended(Duration.ofMillis(100), AMPLE, "", 60, Map.of("extensions/stubborn", stubborn));
        stage.answer("null");
        await("its beginning", () -> processes("2408").size() == 1);
        stages.remove(stage);
        stage.close();
        await("its end", () -> processes("2408").isEmpty());
    }

    @Test
    void anExtensionIsToldThatTheRuntimeHasTakenTooMuchMemory() {
        var stage = extended("[ \"$event\" = 1 ] && head -c 600m /dev/zero | tail >/dev/null", 60);
        stage.answer("0");
        var result = stage.invoke("1");
        assertThat(result).isInstanceOf(InvocationResult.RuntimeExited.class);
        assertThat(result.payload().text()).contains("Runtime exited with error: signal: killed");
        stage.awaitLine("because of failure");
    }

    @Test
    void anInvocationFailsAtOnceWhenAnExtensionEndsAndTheOthersAreTold() {
        String mortal = EXTENSION.replace("case $event in", "case $event in *INVOKE*) exit 7;;");
        var stage =
                extended("sleep 2407", 60, Map.of("extensions/watcher", EXTENSION, "extensions/the mortal", mortal));
        var result = stage.invoke("0");
        assertThat(result).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(result.payload().text())
                .matches("\\{\"errorType\":\"Extension.Crash\","
                        + "\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: extension the mortal: exit status 7\"}");
        stage.awaitLine("REPORT .*Status: error\tError Type: Extension.Crash.*");
        stage.awaitLine("because of failure");
        await("the end of the runtime", () -> processes("2407").isEmpty());
    }

    @Test
    void theRuntimeStartsWhenAllExtensionsHaveRegistered() {
        String late = EXTENSION.replace(
                "id=$(", "for i in {1..50}; do /bin/true; done; echo late is about to register\nid=$(");
        var stage = extended("", 60, Map.of("extensions/watcher", EXTENSION, "extensions/late", late));
        assertThat(stage.answer("null")).isEqualTo("null");
        assertThat(stage.functionLines()).containsSubsequence("late is about to register", "the runtime begins");
    }

    @Test
    void whereAnExtensionNeverRegistersTheRuntimeNeverStartsAndTheInitializationTimesOut() {
        var stage = extended(
                AMPLE,
                Duration.ofMillis(300),
                "",
                1,
                Map.of("extensions/watcher", EXTENSION, "extensions/silent", "#!/bin/bash\nsleep 2409\n"));
        var result = stage.invoke("null");
        assertThat(result).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(result.payload().text()).contains("\"Sandbox.Timedout\"", "Task timed out after 1.00 seconds");
        assertThat(stage.lines())
                .anyMatch(line -> line.matches("INIT_REPORT .*\tPhase: init\tStatus: timeout.*"))
                .anyMatch(line -> line.matches("INIT_REPORT .*\tPhase: invoke\tStatus: timeout.*"))
                .contains("EXTENSION\tName: silent\tState: Started\tEvents: []")
                .doesNotContain("the runtime begins");
        stages.remove(stage);
        stage.close();
        await("the end of it", () -> processes("2409").isEmpty());
    }

    @Test
    void anExtensionThatEndsBeforeItRegistersFailsTheInitialization() {
        var stage = extended("", 60, Map.of("extensions/mortal", "#!/bin/bash\nkill -9 $$\n"));
        var result = stage.invoke("0");
        assertThat(result).isInstanceOf(InvocationResult.FunctionFailed.class);
        assertThat(result.payload().text())
                .matches("\\{\"errorType\":\"Extension.Crash\","
                        + "\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: extension mortal: signal: killed\"}");
        assertThat(stage.lines())
                .anyMatch(line ->
                        line.matches("INIT_REPORT .*\tPhase: init\tStatus: error\tError Type: Extension.Crash.*"))
                .doesNotContain("the runtime begins");
    }

    @Test
    void anExtensionMaySayThatItCannotGoOn() {
        String error = "curl -sS -o /dev/null -X POST -H \"Lambda-Extension-Identifier: $id\""
                + " -H 'Lambda-Extension-Function-Error-Type: Extension.NoKey' $api/init/error; exit 1\n";
        var stage = extended("", 60, Map.of("extensions/keyless", EXTENSION.replace("while :;", error + "while :;")));
        assertThat(stage.invoke("0").payload().text())
                .matches("\\{\"errorType\":\"Extension.InitError\","
                        + "\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: extension keyless: Extension.NoKey\"}");
        assertThat(stage.lines())
                .contains("EXTENSION\tName: keyless\tState: InitError\tEvents: [INVOKE,SHUTDOWN]"
                        + "\tError Type: Extension.NoKey");
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
            var stage = extended(
                    "echo seen from afar",
                    60,
                    Map.of("extensions/watcher", EXTENSION.replace("while :;", subscription + "while :;")));
            stage.answer("null");
            var told = new StringBuilder();
            await("all of it", () -> {
                String batch = batches.poll();
                told.append(batch == null ? "" : batch);
                return told.indexOf("\"type\":\"function\",\"record\":\"seen from afar\"") > 0
                        && told.indexOf("platform.runtimeDone") > 0;
            });
            assertThat(stage.lines())
                    .contains("TELEMETRY\tName: watcher\tState: Subscribed\tTypes: [Platform, Function]");
            assertThat(told.toString())
                    .containsSubsequence(
                            "\"type\":\"platform.telemetrySubscription\",\"record\":{\"name\":\"watcher\"",
                            "\"type\":\"platform.start\",\"record\":{\"requestId\":\"",
                            "\"type\":\"platform.runtimeDone\"");
        } finally {
            listener.stop(0);
        }
    }
}
