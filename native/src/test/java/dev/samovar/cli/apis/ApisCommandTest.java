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
    void describeShowsTheRoutesOfAnHttpApi() {
        var run = apis("describe", "http1");

        assertThat(run.out().lines())
                .containsExactly(
                        "HTTP API tea-house (http1)",
                        "No stages: nothing is served.",
                        "",
                        "ROUTE      INTEGRATION  AUTH  THROTTLE",
                        "GET /teas  none         -     -");
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
