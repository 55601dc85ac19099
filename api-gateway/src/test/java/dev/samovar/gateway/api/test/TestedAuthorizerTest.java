package dev.samovar.gateway.api.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.authorize.function.FakeFunctions;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.token.Issuer;
import dev.samovar.gateway.authorize.token.KeySet;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.pipeline.ExchangeId;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestedAuthorizerTest {
    private static final String TOKEN = "method.request.header.Authorization";
    private static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Deny\",\"Resource\":\"*\"}]}";

    private final VirtualScheduler clock = new VirtualScheduler();
    private final FakeFunctions functions = new FakeFunctions();
    private final FunctionJudges judges = new FunctionJudges(functions, clock::nanoTime);
    private final Issuer issuer = new Issuer("k1");
    private final TokenCheck tokens =
            new TokenCheck((_, _) -> CompletableFuture.completedFuture(KeySet.parse(issuer.keySet())), clock);
    private final AuthorizerLog log = new AuthorizerLog("r-1", new ExecutionLog(clock));

    @Test
    void aTokenIsJudgedAndThePolicyIsShownWhateverItSays() {
        var verdict = judge(AuthorizerType.TOKEN, TOKEN, "Authorization", "Bearer secret");
        assertThat(functions.event(0))
                .isEqualTo(
                        "{\"type\":\"TOKEN\",\"authorizationToken\":\"Bearer secret\","
                                + "\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:abc/ESTestInvoke-stage/GET/pets\"}");
        functions.returns("{'principalId':'anna','context':{'age':7},'policyDocument':" + POLICY + "}");

        assertThat(verdict.join())
                .isEqualTo(new TestedAuthorizer.Verdict(
                        0, Optional.of("anna"), Optional.of(POLICY), Map.of("age", List.of("7")), Map.of()));
        assertThat(lines())
                .containsExactly(
                        "Starting authorizer: auth1 for request: r-1",
                        "Incoming identity: *******secret",
                        "Endpoint request URI: https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/door/invocations",
                        "Endpoint request body after transformations: " + functions.event(0),
                        "Sending request to https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/door/invocations",
                        "Authorizer result body before parsing: {\"principalId\":\"anna\",\"context\":{\"age\":7},"
                                + "\"policyDocument\":" + POLICY + "}",
                        "Using valid authorizer policy for principal: anna",
                        "Successfully completed authorizer execution");
    }

    @Test
    void nothingIsRemembered() {
        var first = judge(AuthorizerType.TOKEN, TOKEN, "Authorization", "me");
        functions.allows("*");
        assertThat(first).isCompleted();

        var second = judge(AuthorizerType.TOKEN, TOKEN, "Authorization", "me");

        assertThat(second).isNotCompleted();
        assertThat(functions.questions).hasSize(2);
    }

    @Test
    void aRequestHasWhatWasAskedForAndTheContextThatWasAdded() {
        var verdict = judge(
                AuthorizerType.REQUEST,
                "method.request.header.Hash, method.request.querystring.who, context.identity.sourceIp",
                "Hash",
                "aaaaaaaaaaaaaa");
        functions.raises("Unauthorized");

        assertThat(verdict.join()).isEqualTo(TestedAuthorizer.Verdict.failed(401));
        assertThat(functions.event(0))
                .contains("\"path\":\"/pets\"")
                .contains("\"queryStringParameters\":{\"who\":\"me\"}")
                .contains("\"stageVariables\":{\"color\":\"blue\"}")
                .contains("\"stage\":\"test-invoke-stage\"")
                .contains("\"sourceIp\":\"1.2.3.4\"");
        assertThat(lines())
                .contains("Incoming identity: {method.request.header.Hash=********aaaaaa,"
                        + " method.request.querystring.who=me, context.identity.sourceIp=*.2.3.4}")
                .endsWith("Unauthorized request: r-1", "Unauthorized");
    }

    @Test
    void withoutIdentityNobodyIsAsked() {
        assertThat(judge(AuthorizerType.TOKEN, TOKEN).join()).isEqualTo(TestedAuthorizer.Verdict.failed(401));
        assertThat(functions.questions).isEmpty();
    }

    @Test
    void aFunctionThatFailsOrIsLateIsAnError() {
        var failing = judge(AuthorizerType.TOKEN, TOKEN, "Authorization", "me");
        functions.raises("boom");
        assertThat(failing.join()).isEqualTo(TestedAuthorizer.Verdict.failed(500));
        assertThat(lines())
                .endsWith(
                        "Execution failed due to configuration error: the function failed: boom",
                        "AuthorizerConfigurationException");

        var late = judge(AuthorizerType.TOKEN, TOKEN, "Authorization", "me");
        functions.reply(new Reply.TimedOut());
        assertThat(late.join()).isEqualTo(TestedAuthorizer.Verdict.failed(500));
        assertThat(lines()).endsWith("Execution failed due to a timeout error: Authorizer");
    }

    @Test
    void aTokenOfAUserPoolShowsItsClaims() {
        String token = issuer.sign(Issuer.claims(clock.instant().plus(Duration.ofHours(1))));

        var verdict = judge(AuthorizerType.COGNITO_USER_POOLS, TOKEN, "Authorization", token)
                .join();

        assertThat(verdict.clientStatus()).isZero();
        assertThat(verdict.claims()).containsEntry("sub", "anna").containsEntry("aud", "client");
        assertThat(lines()).endsWith("Successfully completed authorizer execution");
    }

    @Test
    void anExpiredTokenOfAUserPoolIsCalledSo() {
        String token = issuer.sign(Issuer.claims(clock.instant().minus(Duration.ofHours(1))));

        assertThat(judge(AuthorizerType.COGNITO_USER_POOLS, TOKEN, "Authorization", token)
                        .join())
                .isEqualTo(TestedAuthorizer.Verdict.failed(401));
        assertThat(lines()).endsWith("Unauthorized request: r-1", "The incoming token has expired");
    }

    @Test
    void anAuthorizerThatCannotWorkSaysWhy() {
        assertThat(judge(AuthorizerType.TOKEN, TOKEN + ", " + TOKEN).join())
                .isEqualTo(TestedAuthorizer.Verdict.failed(500));
        assertThat(lines())
                .contains(
                        "Execution failed due to configuration error: an authorizer of tokens has one identity source:"
                                + " auth1");
    }

    private CompletableFuture<TestedAuthorizer.Verdict> judge(AuthorizerType type, String sources, String... header) {
        var authorizer = new Authorizer(
                "auth1",
                "door",
                type,
                List.of(Issuer.POOL),
                Optional.empty(),
                Optional.of("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/door/invocations"),
                Optional.empty(),
                Optional.of(sources),
                Optional.empty(),
                300);
        var sent = new TestRequest(
                Optional.of("/pets?who=me"),
                header.length == 0 ? Optional.empty() : Optional.of(Map.of(header[0], header[1])),
                Optional.empty(),
                Optional.empty());
        var caller = new TestedCaller(
                new ApiId(new AccountRegion("123456789012", "us-east-1"), "abc"),
                sent.of("GET", "/", clock.instant()),
                new ExchangeId("r-1", "e=", "t"),
                Map.of("color", "blue"),
                Map.of("context.identity.sourceIp", "1.2.3.4"));
        return new TestedAuthorizer(authorizer, log).judge(caller.attempt(), judges, tokens);
    }

    private List<String> lines() {
        return log.log().lines().stream().map(ExecutionLog.Line::text).toList();
    }
}
