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
}
