package dev.samovar.gateway.step;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.authorize.function.FakeFunctions;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.Issuer;
import dev.samovar.gateway.authorize.token.KeySet;
import dev.samovar.gateway.authorize.token.TokenCheck;
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
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.time.VirtualScheduler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An API with one method, and the two steps that decide who may call it. */
final class AccessFixture {
    static final String METHOD_ARN = "arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/7";

    static final String UNAUTHORIZED = "401 UNAUTHORIZED UnauthorizedException: Unauthorized";
    static final String ANONYMOUS = "403 ACCESS_DENIED AccessDeniedException: User: anonymous is not authorized"
            + " to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********9012:abc/prod/GET/pets/7";

    final VirtualScheduler clock = new VirtualScheduler();
    final FakeFunctions functions = new FakeFunctions();
    final Issuer issuer = new Issuer("k1");

    private final ResourcePolicyStep resourcePolicies = new ResourcePolicyStep();
    private final AuthorizeStep authorize = new AuthorizeStep(
            new FunctionJudges(functions, clock::nanoTime),
            new TokenCheck((_, _) -> CompletableFuture.completedFuture(KeySet.parse(issuer.keySet())), clock),
            new SignatureCheck(Map.of(), clock),
            exchange -> "/prod" + exchange.request().path());

    private AuthorizationType type = AuthorizationType.NONE;
    private List<String> scopes = List.of();
    private Optional<Authorizer> authorizer = Optional.empty();
    private Optional<String> policy = Optional.empty();

    private @Nullable Exchange exchange;
    private @Nullable Outcome outcome;

    AccessFixture open() {
        type = AuthorizationType.NONE;
        return this;
    }

    AccessFixture bySignature() {
        type = AuthorizationType.AWS_IAM;
        return this;
    }

    AccessFixture byToken() {
        type = AuthorizationType.CUSTOM;
        authorizer = Optional.of(authorizer(AuthorizerType.TOKEN, Optional.empty()));
        return this;
    }

    AccessFixture withoutAuthorizer() {
        type = AuthorizationType.CUSTOM;
        authorizer = Optional.empty();
        return this;
    }

    AccessFixture byUserPool(String... wanted) {
        type = AuthorizationType.COGNITO_USER_POOLS;
        scopes = List.of(wanted);
        authorizer = Optional.of(authorizer(AuthorizerType.COGNITO_USER_POOLS, Optional.empty()));
        return this;
    }

    AccessFixture byUserPoolFor(String audience) {
        byUserPool();
        authorizer = Optional.of(authorizer(AuthorizerType.COGNITO_USER_POOLS, Optional.of(audience)));
        return this;
    }

    AccessFixture policy(String text) {
        policy = Optional.of(text);
        return this;
    }

    /** A policy about all of the API's methods. */
    static String policyOf(String effect, String principal, String more) {
        return "{\"Statement\":[{\"Effect\":\"" + effect + "\",\"Principal\":" + principal
                + ",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\"" + more + "}]}";
    }

    private static Authorizer authorizer(AuthorizerType type, Optional<String> expression) {
        return new Authorizer(
                "auth1",
                "door",
                type,
                List.of(Issuer.POOL),
                Optional.empty(),
                Optional.of("arn:lambda"),
                Optional.empty(),
                Optional.of("method.request.header.Authorization"),
                expression,
                300);
    }

    /** Sends a request and tells what became of it. */
    String take(String path, String... headers) {
        send(path, headers);
        return outcome();
    }

    void send(String path, String... headers) {
        var api = new DeployedApi("d1", Definitions.withMethod(type, scopes, authorizer, policy));
        var release = new Release(api, Map.of(), false);
        var stage = new LiveStage(
                new AccountRegion("123456789012", "us-east-1"), "abc", Definitions.stage(), release, Optional.empty());
        var request = new GatewayRequest(
                "GET",
                path,
                QueryString.NONE,
                Headers.of(headers),
                new byte[0],
                "localhost",
                4566,
                "127.0.0.1",
                clock.instant());
        exchange = new Exchange(
                request, stage, release, new ExchangeId("r", "e=", "t"), Runnable::run, new ExecutionLog(clock));
        exchange.route(new Route(api.methods().getFirst(), Map.of()));
        outcome = resourcePolicies.take(exchange);
        if (outcome instanceof Outcome.Passed) {
            outcome = authorize.take(exchange);
        }
    }

    Exchange exchange() {
        return java.util.Objects.requireNonNull(exchange);
    }

    List<String> log() {
        return exchange().log().lines().stream().map(ExecutionLog.Line::text).toList();
    }

    String outcome() {
        return words(java.util.Objects.requireNonNull(outcome));
    }

    static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed() -> "passed";
            case Outcome.Answered _ -> "answered";
            case Outcome.Failed(Failure failure) ->
                failure.status() + " " + failure.type() + " " + failure.errorType() + ": "
                        + failure.message().orElse("null");
            case Outcome.Pending(CompletionStage<Outcome> later) -> {
                CompletableFuture<Outcome> future = later.toCompletableFuture();
                yield future.isDone() ? words(future.join()) : "pending";
            }
        };
    }
}
