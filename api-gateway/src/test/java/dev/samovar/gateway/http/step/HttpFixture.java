package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.KeySets;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.backend.function.FunctionBackend;
import dev.samovar.gateway.backend.service.LocalServices;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.http.HttpApi;
import dev.samovar.gateway.http.HttpAuthorization;
import dev.samovar.gateway.http.HttpAuthorizer;
import dev.samovar.gateway.http.HttpAuthorizers;
import dev.samovar.gateway.http.HttpDefinition;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpIntegrationType;
import dev.samovar.gateway.http.HttpIntegrations;
import dev.samovar.gateway.http.HttpRoute;
import dev.samovar.gateway.http.HttpRoutes;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.http.live.ServedApi;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.Flow;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.gateway.step.Backends;
import dev.samovar.gateway.step.FakeFunctions;
import dev.samovar.gateway.step.FakeServers;
import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.Throttle;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One HTTP API on one stage, whose backends are fakes, in virtual time. */
final class HttpFixture {
    static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:tea";
    static final String AUTHORIZER = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
            + "arn:aws:lambda:us-east-1:000000000000:function:judge/invocations";
    private static final Instant NOW = Instant.parse("2026-03-12T19:03:58.390Z");

    final VirtualScheduler scheduler = new VirtualScheduler(NOW);
    final FakeFunctions functions = new FakeFunctions();
    final FakeServers servers = new FakeServers();
    final List<Service> services = new ArrayList<>();
    final List<AuthorizerFunctions.Question> questions = new ArrayList<>();
    final List<Throwable> mistakes = new ArrayList<>();
    final HttpDraft draft = new HttpDraft(
            new HttpDefinition(HttpApi.named("abcdefghij", "pets", NOW, Map.of()), Map.of(), Map.of(), Map.of()),
            new Ids(new Random(2)));

    HttpStage stage = HttpStage.named(HttpStage.DEFAULT, NOW);
    Reply judgement = new Reply.Rejected("nobody was asked");
    boolean judgesAreSlow;
    Executor workers = Runnable::run;
    KeySets keys = (_, _) -> CompletableFuture.failedFuture(new IllegalStateException("no keys"));

    String method = "GET";
    String path = "/pets/7";
    String query = "";
    Headers headers = Headers.of("Host", "abcdefghij.execute-api.localhost", "User-Agent", "curl/8");
    byte[] body = {};

    private @Nullable HttpExchange exchange;
    private final List<GatewayReply> replies = new ArrayList<>();
    private final List<Consumer<Reply>> waiting = new ArrayList<>();
    private final HttpJudges judges = new HttpJudges(
            (question, reply) -> {
                questions.add(question);
                if (judgesAreSlow) {
                    waiting.add(reply);
                } else {
                    reply.accept(judgement);
                }
            },
            scheduler::nanoTime);
    private final Throttle throttle = new Throttle(scheduler);

    /** The stage {@code dev} with some settings. */
    static HttpStage stage(
            RouteSettings ofAll, Map<String, RouteSettings> ofRoutes, Optional<AccessLogSettings> accessLog) {
        return new HttpStage(
                "dev",
                Optional.empty(),
                Optional.empty(),
                false,
                ofAll,
                ofRoutes,
                Map.of(),
                accessLog,
                Map.of(),
                NOW,
                NOW,
                false);
    }

    /** A route to a function. */
    HttpRoute function(String routeKey, String version) {
        HttpIntegration integration = new HttpIntegrations(draft)
                .create(HttpIntegration.toward(FUNCTION, Optional.empty()).withPayloadFormatVersion(version));
        return new HttpRoutes(draft).create(HttpRoute.open(routeKey).to(integration));
    }

    /** A route to a web server. */
    HttpRoute server(
            String routeKey,
            String uri,
            Map<String, String> requestParameters,
            Map<String, Map<String, String>> responseParameters) {
        return route(
                routeKey,
                new HttpIntegration(
                        "",
                        HttpIntegrationType.HTTP_PROXY,
                        Optional.empty(),
                        Optional.of(uri),
                        Optional.of("ANY"),
                        Optional.of("1.0"),
                        Optional.empty(),
                        Optional.empty(),
                        HttpIntegration.INTERNET,
                        5_000,
                        requestParameters,
                        responseParameters,
                        false));
    }

    /** A route to an action of a service. */
    HttpRoute service(String routeKey, String subtype, Map<String, String> parameters) {
        return route(
                routeKey,
                new HttpIntegration(
                        "",
                        HttpIntegrationType.AWS_PROXY,
                        Optional.of(subtype),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("1.0"),
                        Optional.empty(),
                        Optional.of("arn:aws:iam::000000000000:role/tea"),
                        HttpIntegration.INTERNET,
                        5_000,
                        parameters,
                        Map.of(),
                        false));
    }

    private HttpRoute route(String routeKey, HttpIntegration integration) {
        return new HttpRoutes(draft)
                .create(HttpRoute.open(routeKey).to(new HttpIntegrations(draft).create(integration)));
    }

    /** Has a route ask before it lets pass. */
    void guard(HttpRoute route, HttpAuthorization authorization, Optional<HttpAuthorizer> asked, String... scopes) {
        Optional<String> authorizer =
                asked.map(new HttpAuthorizers(draft)::create).map(HttpAuthorizer::authorizerId);
        new HttpRoutes(draft)
                .put(new HttpRoute(
                        route.routeId(),
                        route.routeKey(),
                        route.target(),
                        authorization,
                        authorizer,
                        List.of(scopes),
                        false,
                        Optional.empty(),
                        false));
    }

    HttpAuthorizer judge(String version, boolean isSimple, int ttlSeconds) {
        return new HttpAuthorizer(
                "",
                "judge",
                HttpAuthorizer.Type.REQUEST,
                Optional.of(AUTHORIZER),
                Optional.empty(),
                Optional.of(version),
                isSimple,
                List.of("$request.header.Authorization"),
                Optional.empty(),
                Optional.empty(),
                ttlSeconds);
    }

    /** Serves the request; the reply shows up when it is known. */
    void serve() {
        var backends = new Backends(
                new FunctionBackend(functions), servers, new LocalServices(services, new RequestIds(new Random(1))));
        Flow<HttpExchange> flow = HttpFlow.of(
                List.of(
                        new PreflightStep(),
                        new HttpRouteStep(),
                        new HttpAuthorizeStep(
                                judges, new TokenCheck(keys, scheduler), new SignatureCheck(Map.of(), scheduler)),
                        new HttpThrottleStep(throttle, Limit.ACCOUNT),
                        new HttpIntegrateStep(backends, scheduler, workers),
                        new HttpReplyStep(workers)),
                (_, mistake) -> mistakes.add(mistake),
                scheduler);
        var live = new LiveHttpStage(AccountRegion.DEFAULT, "abcdefghij", stage, new ServedApi(draft.definition()));
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
        exchange = new HttpExchange(
                request,
                live,
                new ExchangeId("c6af9ac6-7b61-11e6-9a41-93e8deadbeef", "JKJaXmPLvHcESHA=", "Root=1-5e6b4a89-0011"),
                Runnable::run);
        flow.serve(exchange, replies::add);
        scheduler.runFor(Duration.ZERO);
    }

    /** The reply to the request. */
    GatewayReply reply() {
        serve();
        return lastReply();
    }

    /** All replies, after slow judges have said what they think. */
    List<GatewayReply> repliesAfterJudgement() {
        waiting.forEach(reply -> reply.accept(judgement));
        waiting.clear();
        scheduler.runFor(Duration.ZERO);
        assertThat(mistakes).isEmpty();
        return replies;
    }

    /** The reply, if it is known already. */
    Optional<GatewayReply> replyIfKnown() {
        assertThat(mistakes).isEmpty();
        return replies.isEmpty() ? Optional.empty() : Optional.of(lastReply());
    }

    /** The reply to the request after a while. */
    GatewayReply replyAfter(Duration wait) {
        serve();
        scheduler.runFor(wait);
        return lastReply();
    }

    private GatewayReply lastReply() {
        assertThat(mistakes).isEmpty();
        return replies.getLast();
    }

    HttpExchange exchange() {
        return Optional.ofNullable(exchange).orElseThrow();
    }

    /** The event that the function got last. */
    String event() {
        return new String(functions.invoked.getLast().payload().bytes(), StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
