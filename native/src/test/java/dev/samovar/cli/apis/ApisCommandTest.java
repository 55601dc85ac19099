package dev.samovar.cli.apis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.client.FakeServer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ApisCommandTest {
    private final FakeServer server;

    ApisCommandTest() throws IOException {
        server = new FakeServer()
                .on("GET /restapis?limit=100", 200, "{\"item\":[{\"id\":\"rest1\",\"name\":\"tea\\nshop\"}]}")
                .on("GET /v2/apis?maxResults=100", 200, "{\"items\":[{\"apiId\":\"http1\",\"name\":\"tea-house\"}]}")
                .on("GET /v2/apis/http1", 200, "{\"apiId\":\"http1\",\"name\":\"tea-house\"}")
                .on("GET /restapis/rest1/stages", 200, "{\"item\":[{\"stageName\":\"prod\"},{\"stageName\":\"test\"}]}")
                .on("GET /v2/apis/http1/stages?maxResults=100", 200, "{\"items\":[]}")
                .on("GET /v2/apis/http1/stages/prod", 200, "{\"stageName\":\"prod\"}")
                .on("GET /v2/apis/http1/stages/nope", 404, "{\"message\":\"Unable to find Stage\"}")
                .on("GET /v2/apis/http1/integrations?maxResults=100", 200, "{\"items\":[]}")
                .on("GET /v2/apis/http1/routes?maxResults=100", 200, "{\"items\":[{\"routeKey\":\"GET /teas\"}]}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listShowsBothKindsWithTheirStages() {
        assertThat(apis("list").out().lines())
                .containsExactly(
                        "ID     KIND  NAME       STAGES",
                        "rest1  REST  tea shop   prod test",
                        "http1  HTTP  tea-house  -");
    }

    @Test
    void withoutAServerNothingIsPrintedButWhatToDo() {
        var run = CommandLineRun.samovar("apis", "list", "--endpoint", "http://127.0.0.1:9");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no Samovar answers at http://127.0.0.1:9", "samovar start");
    }

    @Test
    void describeShowsTheRoutesOfAnHttpApiAsTheyAreNow() {
        server.on("GET /v2/apis/http1/authorizers?maxResults=100", 200, "{\"items\":[]}");

        assertThat(apis("describe", "http1").out().lines())
                .containsExactly(
                        "HTTP API tea-house (http1)",
                        "No stages: nothing is served.",
                        "",
                        "Routes as they are now, deployed or not (what a stage serves: --stage NAME)",
                        "ROUTE      INTEGRATION  AUTH",
                        "GET /teas  none         -");
    }

    @Test
    void describeShowsTheRoutesThatAStageOfAnHttpApiServes() {
        server.on(
                        "GET /v2/apis/http1/stages/live",
                        200,
                        "{\"stageName\":\"live\",\"deploymentId\":\"d1\",\"routeSettings\":"
                                + "{\"$default\":{\"throttlingRateLimit\":2.0,\"throttlingBurstLimit\":1}}}")
                .on("GET /v2/apis/http1/exports/OAS30?outputType=JSON&stageName=live", 200, """
                    {"paths": {
                      "/teas/{tea}": {"get": {
                        "security": [{"club": ["read"]}],
                        "x-amazon-apigateway-integration": {
                          "type": "aws_proxy", "uri": "arn:aws:lambda:us-east-1:000000000000:function:teas:prod"}}},
                      "/$default": {"x-amazon-apigateway-any-method": {
                        "isDefaultRoute": true,
                        "x-amazon-apigateway-integration": {
                          "type": "aws_proxy", "integrationSubtype": "SQS-SendMessage"}}}}}
                    """);

        assertThat(apis("describe", "http1", "--stage", "live").out().lines())
                .endsWith(
                        "Routes of stage live, as deployment d1 has them",
                        "ROUTE            INTEGRATION         AUTH  THROTTLE",
                        "GET /teas/{tea}  function teas:prod  club  -",
                        "$default         SQS-SendMessage     -     2.0/s, burst 1");
    }

    @Test
    void aStageOfAnHttpApiThatNothingWasDeployedToServesNothing() {
        assertThat(apis("describe", "http1", "--stage", "prod").out().lines())
                .endsWith("", "Stage prod has no deployment: it serves nothing.");
    }

    @Test
    void describeShowsWhatAStageServesOrTheResourcesAsTheyAreNow() {
        server.on("GET /v2/apis?maxResults=100", 200, "{\"items\":[]}")
                .on("GET /restapis/rest1", 200, "{\"id\":\"rest1\",\"name\":\"shop\"}")
                .on("GET /restapis/rest1/stages/prod", 200, "{\"stageName\":\"prod\",\"deploymentId\":\"d1\"}")
                .on("GET /restapis/rest1/stages/prod/exports/oas30?extensions=apigateway", 200, """
                    {"paths": {"/teas": {
                      "get": {"x-amazon-apigateway-integration": {"type": "mock"}},
                      "x-amazon-apigateway-any-method": {"security": [{"sigv4": []}, {"api_key": []}]}}}}
                    """)
                .on("GET /restapis/rest1/authorizers", 200, "{\"item\":[{\"id\":\"a1\",\"name\":\"door\"}]}")
                .on("GET /restapis/rest1/resources?embed=methods&limit=100", 200, """
                    {"item": [{"path": "/teas", "resourceMethods": {"GET": {
                      "httpMethod": "GET", "authorizationType": "CUSTOM", "authorizerId": "a1",
                      "methodIntegration": {"type": "MOCK"}}}}]}
                    """);

        assertThat(apis("describe", "rest1", "--stage", "prod").out().lines())
                .endsWith(
                        "Routes of stage prod, as deployment d1 has them",
                        "METHOD  PATH   INTEGRATION  AUTH       CACHE  THROTTLE",
                        "GET     /teas  mock         -          -      -",
                        "ANY     /teas  none         iam + key  -      -");
        assertThat(apis("describe", "rest1").out().lines())
                .endsWith(
                        "Routes as they are now, deployed or not (what a stage serves: --stage NAME)",
                        "METHOD  PATH   INTEGRATION  AUTH",
                        "GET     /teas  mock         door");
    }

    @Test
    void aStageThatIsNotThereIsTold() {
        var run = apis("describe", "http1", "--stage", "nope");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("Unable to find Stage");
    }

    @Test
    void logsTellHowAnHttpApiWritesThem() {
        var run = apis("logs", "http1", "prod");

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("has no access log", "aws apigatewayv2 update-stage --api-id http1");
    }

    @Test
    void anHttpApiHasNoExecutionLog() {
        var run = apis("logs", "http1", "prod", "--execution");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HTTP APIs have no execution log");
    }

    private CommandLineRun apis(String... words) {
        return CommandLineRun.samovar(
                Stream.of(Stream.of("apis"), Stream.of(words), Stream.of("--endpoint", server.endpoint()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }
}
