package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.aws.Samples;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ServeIT {
    private static final String MOCK = """
        openapi: "3.0.1"
        info: {title: teas, version: "1"}
        paths:
          /teas:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses: {default: {statusCode: "200", responseTemplates: {application/json: assam}}}
        """;

    private static final String TEAS = """
        openapi: "3.0.1"
        info: {title: teas, version: "1"}
        paths:
          /teas/{tea}:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
        arn:aws:lambda:us-east-1:000000000000:function:teas:${stageVariables.alias}/invocations"
          /season:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses: {default: {statusCode: "200", responseTemplates: {application/json: $stageVariables.season}}}
        """;

    @TempDir
    private Path directory;

    @Test
    void aDocumentIsServedUntilTheProgramIsTerminated() throws Exception {
        Process serve = serve(MOCK, "--port", "0");
        try (var output = serve.inputReader()) {
            assertThat(get(URI.create(address(output.lines()) + "/teas"))).isEqualTo("assam");
            serve.destroy();
            assertThat(serve.waitFor()).isZero();
        } finally {
            serve.destroyForcibly();
        }
    }

    @Test
    void aDocumentThatIsNoneIsToldAndNothingElse() throws Exception {
        Process serve = serve("hello: 1", "--port", "0");

        assertThat(serve.waitFor()).isEqualTo(3);
        assertThat(written(serve)).isEmpty();
    }

    @Test
    void aPortInUseIsToldAndNothingElse() throws Exception {
        try (var taken = new ServerSocket(0)) {
            Process serve = serve(MOCK, "--port", Integer.toString(taken.getLocalPort()));

            assertThat(serve.waitFor()).isEqualTo(6);
            assertThat(written(serve)).isEmpty();
        }
    }

    @Test
    void theStageHasItsVariablesAndTheAliasThatOneOfThemNames() throws Exception {
        Path errors = directory.resolve("errors");
        Process serve = serve(
                TEAS,
                ProcessBuilder.Redirect.to(errors.toFile()),
                "--port",
                "0",
                "--function",
                "teas=" + Samples.jar("tea-shop") + ":com.example.teashop.Teas",
                "--variable",
                "alias=prod");
        try (var output = serve.inputReader()) {
            assertThat(get(URI.create(address(output.lines()) + "/teas/assam"))).contains("\"tea\":\"assam\"");
            assertThat(errors).content().isEqualTo("""
                samovar: the alias teas:prod is $LATEST here: serve publishes no versions
                samovar: the document uses stage variables that have no value here: season; give each with --variable \
                NAME=VALUE
                """);
        } finally {
            serve.destroyForcibly();
        }
    }

    @Test
    void whoIsToldToStopWhileItStartsDoesSoAndSaysNothing() throws Exception {
        Path errors = directory.resolve("errors");
        int port = freePort();
        Process serve = SamovarProcess.launch(
                directory,
                List.of(
                        "serve",
                        "--function",
                        "/teas=" + Samples.jar("tea-shop") + ":com.example.teashop.Teas",
                        "--port",
                        "0",
                        "--aws-port",
                        Integer.toString(port)),
                ProcessBuilder.Redirect.to(errors.toFile()));
        try {
            while (!answers(port)) {
                Thread.onSpinWait();
            }
            serve.destroy();

            assertThat(serve.waitFor()).isZero();
            assertThat(errors).isEmptyFile();
        } finally {
            serve.destroyForcibly();
        }
    }

    /* Each look is a request over HTTP, so that whoever waits for it does not spin. */
    private static boolean answers(int port) throws InterruptedException {
        try {
            return !get(URI.create("http://127.0.0.1:" + port + "/_samovar/health"))
                    .isEmpty();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theRehearsalForTheCacheOfTheJvmSucceeds() throws Exception {
        Process rehearsal = SamovarProcess.launch(
                directory, List.of("rehearse", "server", Samples.jar("tea-shop").toString()));

        assertThat(written(rehearsal)).contains("Samovar listens on");
        assertThat(rehearsal.waitFor()).isZero();
    }

    private Process serve(String document, String... options) throws IOException {
        return serve(document, ProcessBuilder.Redirect.INHERIT, options);
    }

    private Process serve(String document, ProcessBuilder.Redirect errors, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("api.yaml"), document);
        List<String> words = new ArrayList<>(List.of("serve", file.toString(), "--aws-port", "0"));
        words.addAll(List.of(options));
        return SamovarProcess.launch(directory, words, errors);
    }

    /* Where the stage is served, as the program says as soon as it is. */
    private static String address(Stream<String> output) {
        return output.filter(line -> line.startsWith("Stage local"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String written(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
