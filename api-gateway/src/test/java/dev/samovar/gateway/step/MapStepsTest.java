package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.MappedExchange.answered;
import static dev.samovar.gateway.step.MappedExchange.failed;
import static dev.samovar.gateway.step.MappedExchange.responded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.PassthroughBehavior;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests on their way to backends, and responses on their way back. */
class MapStepsTest {
    private static final String LAMBDA =
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:f/invocations";

    @ParameterizedTest
    @CsvSource({
        "WHEN_NO_MATCH, application/json, applied, raw, raw",
        "WHEN_NO_TEMPLATES, application/json, applied, 415 Unsupported Media Type, raw",
        "NEVER, application/json, applied, 415 Unsupported Media Type, 415 Unsupported Media Type"
    })
    void bodiesPassOrNot(PassthroughBehavior behavior, String type, String match, String noMatch, String none) {
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .passthrough(behavior)
                        .template(type, "applied")
                        .request("POST", "", "raw", "Content-Type", "application/json; charset=utf-8")
                        .mapped())
                .isEqualTo(match);
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .passthrough(behavior)
                        .template(type, "applied")
                        .request("POST", "", "raw", "Content-Type", "text/plain")
                        .mapped())
                .isEqualTo(noMatch);
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .passthrough(behavior)
                        .template(type, "")
                        .request("POST", "", "raw")
                        .mapped())
                .isEqualTo(noMatch);
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .passthrough(behavior)
                        .request("POST", "", "raw")
                        .mapped())
                .isEqualTo(none);
    }

    @Test
    void theDefaultTemplateIsForAllTypesAndNoTypeMeansJson() {
        MappedExchange api = new MappedExchange(IntegrationType.HTTP)
                .template("application/json", "json")
                .template("$default", "default");

        assertThat(api.request("POST", "", "raw").mapped()).isEqualTo("json");
        assertThat(api.request("POST", "", "raw", "Content-Type", "x/y").mapped())
                .isEqualTo("default");
    }

    @Test
    void whatDoesNotWorkIsTheApisFault() {
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .template("application/json", "#if(")
                        .mapped())
                .isEqualTo("500 Internal server error");
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .parameter("header.Content-Length", "'1'")
                        .mapped())
                .isEqualTo("500 Internal server error");
        assertThat(new MappedExchange(IntegrationType.AWS)
                        .template("application/json", "#set($context.requestOverride.header.Authorization = 'x')")
                        .mapped())
                .isEqualTo("500 Internal server error");
        assertThat(new MappedExchange(IntegrationType.AWS_PROXY)
                        .parameter("header.Expect", "'1'")
                        .mapped())
                .isEqualTo("500 Internal server error");
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .binary(ContentHandling.CONVERT_TO_BINARY, "image/png")
                        .request("POST", "", "not base64!")
                        .mapped())
                .isEqualTo("500 Internal server error");
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .binary(ContentHandling.CONVERT_TO_BINARY, "image/png")
                        .template("image/png", "$input.body")
                        .request("POST", "", "bytes", "Content-Type", "image/png")
                        .mapped())
                .isEqualTo("500 Internal server error");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP, Content-Length, true",
        "MOCK, transfer-encoding, true",
        "HTTP_PROXY, X-Amzn-Trace-Id, true",
        "AWS, x-amzn-apigateway-api-id, true",
        "AWS, Authorization, true",
        "AWS, TE, true",
        "HTTP, Authorization, false",
        "HTTP, Expect, false"
    })
    void someHeadersMustNotBeMapped(IntegrationType type, String header, boolean isIllegal) {
        String mapped =
                new MappedExchange(type).parameter("header." + header, "'v'").mapped();

        assertThat(mapped).isEqualTo(isIllegal ? "500 Internal server error" : "");
    }

    @Test
    void aBodyThatIsNoJsonIsTheClientsFault() {
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .parameter("header.a", "method.request.body.a")
                        .request("POST", "", "{")
                        .mapped())
                .isEqualTo("400 Invalid JSON in request body");
    }

    @Test
    void parametersAreMappedAndOverridden() {
        Exchange exchange = new MappedExchange(IntegrationType.HTTP)
                .uri("http://${stageVariables.host}/{p}/{id}")
                .parameter("path.p", "method.request.path.id")
                .parameter("querystring.q", "method.request.multivaluequerystring.m")
                .parameter("header.X-Name", "'mapped'")
                .template(
                        "application/json",
                        "#set($context.requestOverride.header.x-name = 'over')"
                                + "#set($context.requestOverride.querystring.r = 'a b')ok")
                .request("GET", "m=1&m=2", "", "Cookie", "c")
                .begin();
        new MapRequestStep(Runnable::run).take(exchange);
        BackendRequest request = exchange.backendRequest().orElseThrow();

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri()).isEqualTo("http://h/7/{id}");
        assertThat(request.query().raw()).isEqualTo("q=1&q=2&r=a+b");
        assertThat(request.headers()).hasToString("x-name: over");
        assertThat(request.timeout()).hasSeconds(29);
    }

    @Test
    void aProxiedRequestPassesWithParametersAdded() {
        Exchange exchange = new MappedExchange(IntegrationType.HTTP_PROXY)
                .parameter("querystring.a", "'mapped'")
                .parameter("header.X-Name", "'mapped'")
                .template("application/json", "ignored")
                .request("POST", "a=client", "raw", "Host", "here", "x-name", "client", "Accept", "x/y", "Via", "v")
                .begin();
        new MapRequestStep(Runnable::run).take(exchange);
        BackendRequest request = exchange.backendRequest().orElseThrow();

        assertThat(request.query().all("a")).containsExactly("client", "mapped");
        assertThat(request.headers().all("X-Name")).containsExactly("mapped");
        assertThat(request.headers().has("Host") || request.headers().has("Via"))
                .isFalse();
        assertThat(request.headers().last("Accept")).contains("x/y");
        assertThat(request.body()).asString().isEqualTo("raw");
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "at four hundred dogs, 405", "other, 502"})
    void functionsAreToldByTheirErrorMessage(String errorMessage, int status) {
        MappedExchange api = new MappedExchange(IntegrationType.AWS)
                .uri(LAMBDA)
                .response("200", "")
                .response("405", ".*four hundred.*")
                .response("502", ".+");

        assertThat(api.answered(errorMessage.isEmpty() ? responded(200, "{}") : failed(errorMessage)))
                .isEqualTo(status + " {}");
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "404, 404", "503, 500 Internal server error", "500, 500 Internal server error"})
    void othersAreToldByTheirStatus(int status, String answer) {
        MappedExchange api = new MappedExchange(IntegrationType.HTTP)
                .response("404", "4\\d{2}")
                .response("200", "2\\d{2}")
                .response("599", "500");

        assertThat(api.answered(responded(status, "body"))).isEqualTo(answer.length() > 3 ? answer : answer + " body");
    }

    @Test
    void headersComeFromMappingsAlone() {
        Exchange exchange = new MappedExchange(IntegrationType.HTTP)
                .response(
                        "200",
                        "",
                        Map.of(
                                "method.response.header.Server", "'s'",
                                "method.response.header.All", "integration.response.multivalueheader.Many",
                                "method.response.header.Field", "integration.response.body.a",
                                "method.response.header.Transfer-Encoding", "'chunked'"),
                        Map.of())
                .begin();

        assertThat(answered(exchange, responded(200, "{\"a\":\"b\"}", "Many", "1", "Many", "2", "Other", "x")))
                .isEqualTo("200 {\"a\":\"b\"}");
        assertThat(exchange.draft().orElseThrow().headers().toString().lines())
                .containsExactlyInAnyOrder(
                        "x-amzn-Remapped-Server: s", "All: 1,2", "Field: b", "Content-Type: application/json");
    }

    @ParameterizedTest
    @CsvSource({"text/xml, xml", "'text/xml;q=1, text/html', xml", "a/b, json", "'', json"})
    void theTemplateIsTheOneThatTheClientAccepts(String accepted, String body) {
        MappedExchange api = new MappedExchange(IntegrationType.HTTP)
                .response("200", "", Map.of(), Map.of("text/xml", "xml", "application/json", "json"))
                .request("GET", "", "", "Accept", accepted);

        assertThat(api.answered(responded(200, "raw"))).isEqualTo("200 " + body);
        assertThat(new MappedExchange(IntegrationType.HTTP)
                        .response("200", "", Map.of(), Map.of("text/xml", "only"))
                        .answered(responded(200, "raw")))
                .isEqualTo("200 only");
    }

    @ParameterizedTest
    @CsvSource({"true, '444 444 bar passed on'", "false, '444 '"})
    void anOverrideInTheRequestTemplateSurvives(boolean hasTemplate, String answer) {
        String template = "$context.responseOverride.status $context.responseOverride.header.foo"
                + " $context.responseOverride.custom";
        Exchange exchange = new MappedExchange(IntegrationType.MOCK)
                .template(
                        "application/json",
                        "#set($context.responseOverride.status = 444)"
                                + "#set($context.responseOverride.header.foo = 'bar')"
                                + "#set($context.responseOverride.custom = 'passed on'){\"statusCode\": 200}")
                .response("200", "2\\d{2}", Map.of(), hasTemplate ? Map.of("application/json", template) : Map.of())
                .begin();
        new MapRequestStep(Runnable::run).take(exchange);

        assertThat(answered(exchange, responded(200, ""))).isEqualTo(answer);
        assertThat(exchange.draft().orElseThrow().headers().last("foo")).contains("bar");
    }

    @Test
    void aResponseWithoutAnyMappingFails() {
        Exchange exchange = new MappedExchange(IntegrationType.HTTP).begin();
        exchange.backendResult(responded(200, ""));

        assertThat(new MapResponseStep(Runnable::run).take(exchange))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    Failure failure = failed.failure();
                    assertThat(failure.type()).isEqualTo(FailureType.API_CONFIGURATION_ERROR);
                });
    }
}
