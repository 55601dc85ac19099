package dev.samovar.gateway.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteAndValidateStepTest {
    private static final Step WELCOME = _ -> new Outcome.Answered(GatewayReply.json(200, "welcome"));
    private static final String SCHEMA = "{\"type\":\"object\",\"required\":[\"name\"]}";

    private final StepApi api = new StepApi();
    private final List<Runnable> work = new ArrayList<>();

    @Test
    void unknownPathsAndVerbsLookAlike() {
        assertThat(trip("GET /dogs").told()).isEqualTo("403 Missing Authentication Token");
        assertThat(trip("POST /pets/1").told()).isEqualTo("403 Missing Authentication Token");
        assertThat(trip("GET /pets/1%202").told()).isEqualTo("200 welcome");
        assertThat(trip("GET /pets/1%202").exchange().route().pathParameters()).containsEntry("id", "1%202");
    }

    @Test
    void withoutAValidatorNothingIsChecked() {
        api.parameter("method.request.header.A", true).model("application/json", "Pet", SCHEMA);
        assertThat(trip("GET /pets/1").told()).isEqualTo("200 welcome");
        api.validator("nothing");
        assertThat(trip("GET /pets/1").told()).isEqualTo("200 welcome");
    }

    @Test
    void missingParametersAreNamedHeadersFirstThenPathThenQuery() {
        api.validator("parameters")
                .parameter("method.request.querystring.qs1", true)
                .parameter("method.request.path.issuer", true)
                .parameter("method.request.path.id", true)
                .parameter("method.request.querystring.optional", false)
                .parameter("method.request.header.x-header-param", true);
        assertThat(trip("GET /pets/1").told())
                .isEqualTo("400 Missing required request parameters: [x-header-param, issuer, qs1]");
    }

    @Test
    void blankIsMissingAndTheNameOfAHeaderIsLookedAtClosely() {
        api.validator("all")
                .parameter("method.request.querystring.q", true)
                .parameter("method.request.header.X-One", true);
        assertThat(trip("GET /pets/1?q=%20", "x-one", "1").told())
                .isEqualTo("400 Missing required request parameters: [X-One, q]");
        assertThat(trip("GET /pets/1?q=2", "X-One", "1").told()).isEqualTo("200 welcome");
    }

    @Test
    void bodiesAreHeldAgainstTheModelOfTheirType() {
        api.validator("body")
                .model("application/json", "Pet", SCHEMA)
                .model("text/x-list", "List", "{\"type\":\"array\"}");
        assertThat(trip("GET /pets/1").told()).isEqualTo("400 Invalid request body");
        assertThat(body("{\"name\":1}")).isEqualTo("200 welcome");
        assertThat(body("[]")).isEqualTo("400 Invalid request body");
        assertThat(body("[]", "Content-Type", "Text/X-List; charset=utf-8")).isEqualTo("200 welcome");
        assertThat(body("no JSON", "Content-Type", "text/plain")).isEqualTo("200 welcome");
    }

    @Test
    void theDefaultModelIsForAllOtherTypes() {
        api.validator("body").model("$default", "Pet", SCHEMA);
        assertThat(body("{}", "Content-Type", "text/plain")).isEqualTo("400 Invalid request body");
        assertThat(body("{}")).isEqualTo("400 Invalid request body");
    }

    @Test
    void whatIsWrongIsKeptForTemplatesAndLogs() {
        api.validator("body").model("application/json", "Pet", SCHEMA);
        assertThat(trip("GET /pets/1").exchange().failure().orElseThrow().validationError())
                .contains("[object has missing required properties ([\"name\"])]");
    }

    @Test
    void parametersAreCheckedBeforeBodies() {
        api.validator("all").model("application/json", "Pet", SCHEMA).parameter("method.request.querystring.q", true);
        assertThat(trip("GET /pets/1").told()).isEqualTo("400 Missing required request parameters: [q]");
    }

    @Test
    void largeBodiesAreCheckedElsewhere() {
        api.validator("body").model("application/json", "Pet", SCHEMA);
        Trip trip = trip("GET /pets/1", Headers.NONE, "{\"name\":\"" + "x".repeat(100_000) + "\"}");
        assertThat(trip.told()).isEqualTo("waits");
        work.forEach(Runnable::run);
        assertThat(trip.told()).isEqualTo("200 welcome");
    }

    private String body(String body, String... headers) {
        return trip("GET /pets/1", Headers.of(headers), body).told();
    }

    private Trip trip(String line, String... headers) {
        return trip(line, Headers.of(headers), "");
    }

    private Trip trip(String line, Headers headers, String body) {
        LiveStage stage = api.stage(false, Map.of());
        return new Trip(stage, stage.production(), line, headers, body, Optional.empty())
                .through(List.of(new RouteStep(), new ValidateStep(work::add), WELCOME));
    }
}
