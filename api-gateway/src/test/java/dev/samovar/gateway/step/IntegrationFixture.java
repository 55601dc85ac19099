package dev.samovar.gateway.step;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.function.FunctionBackend;
import dev.samovar.gateway.backend.service.LocalServices;
import dev.samovar.gateway.deploy.DeployedApi;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.deploy.Release;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.pipeline.GatewayResponses;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Pipeline;
import dev.samovar.gateway.pipeline.Route;
import dev.samovar.gateway.rest.ApiBuilder;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.CanarySettings;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationBuilder;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.MethodBuilder;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.gateway.rest.StageBuilder;
import dev.samovar.protocol.RequestIds;
import dev.samovar.protocol.service.Service;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** One method of one API, whose backends are fakes, in virtual time. */
public final class IntegrationFixture {
    static final String FUNCTION_URI = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:tea/invocations";
    private static final Instant NOW = Instant.parse("2026-03-12T19:03:58.390Z");

    final VirtualScheduler scheduler = new VirtualScheduler();
    final FakeFunctions functions = new FakeFunctions();
    final FakeServers servers = new FakeServers();
    final List<Service> services = new ArrayList<>();
    final List<GatewayReply> replies = new ArrayList<>();
    final List<Throwable> mistakes = new ArrayList<>();

    public IntegrationType type = IntegrationType.AWS_PROXY;
    Optional<String> verb = Optional.of("POST");
    String uri = FUNCTION_URI;
    Optional<String> credentials = Optional.empty();
    Map<String, String> requestParameters = Map.of();
    Optional<Integration.TlsConfig> tls = Optional.empty();
    Optional<String> connectionType = Optional.empty();
    Optional<String> transferMode = Optional.empty();
    public List<String> binaryMediaTypes = List.of();
    public Map<String, String> stageVariables = Map.of();
    public Map<String, String> pathParameters = Map.of();
    public Optional<CanarySettings> canary = Optional.empty();

    public String method = "GET";
    public String path = "/pets/7";
    public String query = "";
    public Headers headers = Headers.of("Host", "abcdefghij.execute-api.localhost");
    public byte[] body = {};
    Optional<BackendRequest> mapped = Optional.empty();
    public Consumer<Exchange> before = _ -> {};

    /** Serves a request; the reply shows up when it is known. */
    Exchange serve() {
        Exchange exchange = exchange();
        var pipeline = new Pipeline(
                List.of(
                        new IntegrateStep(
                                new Backends(
                                        new FunctionBackend(functions),
                                        servers,
                                        new LocalServices(services, new RequestIds(new Random(1)))),
                                scheduler,
                                Runnable::run),
                        new ProxyReplyStep(Runnable::run),
                        known -> new Outcome.Answered(known.draft().orElse(GatewayReply.json(299, "no draft")))),
                new GatewayResponses(),
                (_, mistake) -> mistakes.add(mistake),
                scheduler);
        pipeline.serve(exchange, replies::add);
        return exchange;
    }

    /** The reply to a request that needs no waiting. */
    GatewayReply reply() {
        serve();
        scheduler.runUntilIdle();
        if (replies.size() != 1 || !mistakes.isEmpty()) {
            throw new AssertionError("replies: " + replies + ", mistakes: " + mistakes);
        }
        return replies.getFirst();
    }

    /** A request that has been routed. */
    public Exchange exchange() {
        Integration integration = IntegrationBuilder.integration(type, "r1")
                .backend(verb, uri)
                .connection(connectionType)
                .credentials(credentials)
                .parameters(requestParameters)
                .transferMode(transferMode)
                .tls(tls)
                .build();
        var declared = MethodBuilder.method("ANY").integration(integration).build();
        var resource =
                new Resource("r1", Optional.of("r0"), Optional.of("{id}"), "/pets/{id}", Map.of("ANY", declared));
        var api = new DeployedApi(
                "d1",
                new ApiDefinition(restApi(), Map.of("r1", resource), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        var release = new Release(api, stageVariables, false);
        var stage = new LiveStage(AccountRegion.DEFAULT, "abcdefghij", stage(), release, Optional.empty());
        var request = new GatewayRequest(
                method,
                path,
                QueryString.parse(query),
                headers,
                body,
                "abcdefghij.execute-api.localhost",
                4566,
                "127.0.0.1",
                NOW);
        var exchange = new Exchange(
                request,
                stage,
                release,
                new ExchangeId("c6af9ac6-7b61-11e6-9a41-93e8deadbeef", "JKJaXmPLvHcESHA=", "Root=1-5e6b4a89-0011"),
                Runnable::run,
                new ExecutionLog(scheduler));
        exchange.route(new Route(api.methods().getFirst(), pathParameters));
        mapped.ifPresent(exchange::backendRequest);
        before.accept(exchange);
        return exchange;
    }

    void mapped(String verb, String uri, Headers headers, String query, String body) {
        mapped = Optional.of(new BackendRequest(
                verb,
                uri,
                headers,
                QueryString.parse(query),
                body.getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(29)));
    }

    private RestApi restApi() {
        return ApiBuilder.api("abcdefghij").binary(binaryMediaTypes).build();
    }

    private Stage stage() {
        return StageBuilder.stage("prod", "d1")
                .variables(stageVariables)
                .canary(canary)
                .build();
    }

    static String log(Exchange exchange) {
        return String.join(
                "\n",
                exchange.log().lines().stream().map(ExecutionLog.Line::text).toList());
    }
}
