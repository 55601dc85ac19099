package dev.samovar.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.FakeServer;
import dev.samovar.cli.console.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiSetupTest {
    private static final String FUNCTIONS = "/2015-03-31/functions";

    private static final String TEAS = """
        info: {description: 'not used: ${stageVariables.nothing}'}
        paths: {/a: {get: {x-amazon-apigateway-integration: {type: aws, uri: \
        'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
        arn:aws:lambda:us-east-1:000000000000:function:teas:${stageVariables.alias}/invocations', \
        requestTemplates: {application/json: "$stageVariables.keySet() $stageVariables.get('greeting')"}}}}}\
        """;

    @TempDir
    private Path directory;

    private final FakeServer server = new FakeServer();
    private final AwsClient client = new AwsClient(URI.create(server.endpoint()), "us-east-1");
    private final List<String> warnings = new ArrayList<>();

    ApiSetupTest() throws IOException {}

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aFunctionThatIsNotHereIsWarnedOfAndTheApiIsServed() throws Exception {
        server.on("POST /restapis?mode=import", 201, "{\"id\":\"abc\"}")
                .on("POST /restapis/abc/deployments", 201, "{}")
                .on("GET " + FUNCTIONS + "/nobody/configuration?Qualifier=prod", 404, "{}")
                .on("GET " + FUNCTIONS + "/nobody/configuration", 404, "{}");

        String api = setUp(List.of(), """
            paths: {/a: {get: {x-amazon-apigateway-integration: {type: aws_proxy, uri: \
            'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
            arn:aws:lambda:us-east-1:000000000000:function:nobody:prod/invocations'}}}}\
            """);

        assertThat(api).isEqualTo("abc");
        assertThat(warnings).singleElement().asString().contains("nobody", "--function nobody=JAR:HANDLER");
    }

    @Test
    void theStageHasTheVariablesThatWereGivenAndOthersThatTheDocumentUsesAreNamed() throws Exception {
        server.on("POST /restapis?mode=import", 201, "{\"id\":\"abc\"}")
                .on("POST /restapis/abc/deployments", 201, "{}")
                .on("GET " + FUNCTIONS + "/teas/configuration?Qualifier=prod", 200, "{}");

        setUp(List.of(), Map.of("alias", "prod"), TEAS);

        assertThat(server.requests())
                .contains(
                        "POST /restapis/abc/deployments {\"stageName\":\"local\",\"variables\":{\"alias\":\"prod\"}}");
        assertThat(warnings)
                .containsExactly("the document uses stage variables that have no value here: greeting; give each with"
                        + " --variable NAME=VALUE");
    }

    @Test
    void anAliasOfAFunctionThatServeMakesIsItsOnlyVersion() throws Exception {
        server.on("POST " + FUNCTIONS, 201, "{}")
                .on("GET " + FUNCTIONS + "/teas/configuration", 200, "{\"State\":\"Active\"}")
                .on("POST /restapis?mode=import", 201, "{\"id\":\"abc\"}")
                .on("POST /restapis/abc/deployments", 201, "{}")
                .on("GET " + FUNCTIONS + "/teas/configuration?Qualifier=prod", 404, "{}")
                .on("POST " + FUNCTIONS + "/teas/aliases", 201, "{}");
        Path jar = Files.writeString(directory.resolve("a.jar"), "a zip");

        setUp(
                List.of(new ServedFunction("teas", jar.toString(), "A")),
                Map.of("alias", "prod", "greeting", "hello"),
                TEAS);

        assertThat(server.requests())
                .contains("POST " + FUNCTIONS + "/teas/aliases {\"Name\":\"prod\",\"FunctionVersion\":\"$LATEST\"}");
        assertThat(warnings).containsExactly("the alias teas:prod is $LATEST here: serve publishes no versions");
    }

    @Test
    void anAliasThatAFunctionWithoutServeDoesNotHaveIsWarnedOf() throws Exception {
        server.on("POST /restapis?mode=import", 201, "{\"id\":\"abc\"}")
                .on("POST /restapis/abc/deployments", 201, "{}")
                .on("GET " + FUNCTIONS + "/teas/configuration", 200, "{}")
                .on("GET " + FUNCTIONS + "/teas/configuration?Qualifier=prod", 404, "{}");

        setUp(List.of(), Map.of("alias", "prod", "greeting", "hello"), TEAS);

        assertThat(warnings)
                .containsExactly("an integration leads to the function teas:prod, which is not here: teas has no such"
                        + " alias or version");
    }

    @Test
    void aDocumentThatIsRefusedIsNamed() {
        server.on("POST /restapis?mode=import", 404, "{\"message\":\"not OpenAPI\"}");

        assertThatThrownBy(() -> setUp(List.of(), "paths: {}"))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(3))
                .hasMessage(directory.resolve("api.yaml") + ": ResourceNotFoundException: not OpenAPI");
    }

    @Test
    void aFunctionThatIsRefusedIsNamed() throws IOException {
        Path jar = Files.writeString(directory.resolve("a.jar"), "no zip");
        server.on("POST " + FUNCTIONS, 400, "{\"message\":\"no zip\"}");

        assertThatThrownBy(() -> setUp(List.of(new ServedFunction("/a", jar.toString(), "A")), "paths: {}"))
                .hasMessage("--function /a: HTTP 400: no zip");
    }

    private String setUp(List<ServedFunction> functions, String document) throws IOException, InterruptedException {
        return setUp(functions, Map.of(), document);
    }

    private String setUp(List<ServedFunction> functions, Map<String, String> variables, String document)
            throws IOException, InterruptedException {
        String file = Files.writeString(directory.resolve("api.yaml"), document).toString();
        var wanted = new ServedApi(Optional.of(file), functions, Optional.empty(), "local", variables, "127.0.0.1", 0);
        return new ApiSetup(client, warnings::add).perform(wanted);
    }
}
