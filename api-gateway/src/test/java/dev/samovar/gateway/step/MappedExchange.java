package dev.samovar.gateway.step;

import static dev.samovar.gateway.rest.ApiBuilder.api;
import static dev.samovar.gateway.rest.IntegrationBuilder.integration;
import static dev.samovar.gateway.rest.MethodBuilder.method;
import static dev.samovar.gateway.rest.StageBuilder.stage;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.backend.BackendResult.Responded;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Route;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.ContentHandling;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.rest.PassthroughBehavior;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** An exchange on an API with one method, for tests of its mappings. */
final class MappedExchange {
    private static final Executor HERE = Runnable::run;

    private final IntegrationType type;
    private final Map<String, String> requestParameters = new LinkedHashMap<>();
    private final Map<String, String> requestTemplates = new LinkedHashMap<>();
    private final Map<String, IntegrationResponse> responses = new LinkedHashMap<>();
    private PassthroughBehavior passthrough = PassthroughBehavior.WHEN_NO_MATCH;
    private String uri = "http://backend/{p}";
    private List<String> binaryMediaTypes = List.of();
    private Optional<ContentHandling> contentHandling = Optional.empty();

    private String verb = "POST";
    private Headers headers = Headers.NONE;
    private String query = "";
    private byte[] body = {};

    MappedExchange(IntegrationType type) {
        this.type = type;
    }

    MappedExchange parameter(String target, String source) {
        requestParameters.put("integration.request." + target, source);
        return this;
    }

    MappedExchange template(String mediaType, String text) {
        requestTemplates.put(mediaType, text);
        return this;
    }

    MappedExchange passthrough(PassthroughBehavior behavior) {
        passthrough = behavior;
        return this;
    }

    MappedExchange uri(String address) {
        uri = address;
        return this;
    }

    MappedExchange binary(ContentHandling handling, String... types) {
        binaryMediaTypes = List.of(types);
        contentHandling = Optional.of(handling);
        return this;
    }

    MappedExchange response(String status, String pattern) {
        return response(status, pattern, Map.of(), Map.of());
    }

    MappedExchange response(
            String status, String pattern, Map<String, String> parameters, Map<String, String> templates) {
        responses.put(
                status, new IntegrationResponse(status, Optional.of(pattern), parameters, templates, Optional.empty()));
        return this;
    }

    MappedExchange request(String method, String queryString, String text, String... fields) {
        verb = method;
        query = queryString;
        body = text.getBytes(StandardCharsets.UTF_8);
        headers = Headers.of(fields);
        return this;
    }

    /** The exchange, before any step. All responses but 599 have a method response. */
    Exchange begin() {
        Map<String, MethodResponse> methodResponses = new LinkedHashMap<>();
        for (String status : responses.keySet()) {
            if (!status.equals("599")) {
                methodResponses.put(status, new MethodResponse(status, Map.of(), Map.of()));
            }
        }
        Integration integration = integration(type, "ns")
                .backend(Optional.of("ANY"), uri)
                .parameters(requestParameters)
                .templates(requestTemplates)
                .passthrough(passthrough)
                .contentHandling(contentHandling)
                .responses(responses)
                .build();
        Method method = method("ANY")
                .responses(methodResponses)
                .integration(integration)
                .build();
        Resource resource = new Resource("res", Optional.empty(), Optional.empty(), "/", Map.of("ANY", method));
        RestApi api = api("api").binary(binaryMediaTypes).build();
        DeployedApi deployed = new DeployedApi(
                "dep",
                new ApiDefinition(api, Map.of("res", resource), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        Stage stage = stage("prod", "dep").variables(Map.of("host", "h")).build();
        Release release = new Release(deployed, stage.variables(), false);
        Exchange exchange = new Exchange(
                new GatewayRequest(
                        verb, "/", QueryString.parse(query), headers, body, "localhost", 80, "1.2.3.4", Instant.EPOCH),
                new LiveStage(new AccountRegion("000000000000", "us-east-1"), "api", stage, release, Optional.empty()),
                release,
                new ExchangeId("request", "extended", "trace"),
                HERE,
                new ExecutionLog(InstantSource.system()));
        exchange.route(new Route(deployed.methods().getFirst(), Map.of("id", "7")));
        return exchange;
    }

    /** What the first step makes of it: the request, or why there is none. */
    String mapped() {
        Exchange exchange = begin();
        Outcome outcome = new MapRequestStep(Runnable::run).take(exchange);
        return outcome instanceof Outcome.Failed(Failure failure)
                ? failure.status() + " " + failure.message().orElse("null")
                : new String(exchange.backendRequest().orElseThrow().body(), StandardCharsets.UTF_8);
    }

    /** What the client is answered: status and body. */
    String answered(Responded response) {
        return answered(begin(), response);
    }

    static String answered(Exchange exchange, Responded response) {
        exchange.backendResult(response);
        Outcome outcome = new MapResponseStep(Runnable::run).take(exchange);
        return outcome instanceof Outcome.Failed(Failure failure)
                ? failure.status() + " " + failure.message().orElse("null")
                : exchange.draft().orElseThrow().status() + " "
                        + exchange.draft().orElseThrow().text();
    }

    static Responded responded(int status, String body, String... fields) {
        return new Responded(status, Headers.of(fields), body.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Responded failed(String errorMessage) {
        return new Responded(200, Headers.NONE, "{}".getBytes(StandardCharsets.UTF_8), Optional.of(errorMessage));
    }
}
