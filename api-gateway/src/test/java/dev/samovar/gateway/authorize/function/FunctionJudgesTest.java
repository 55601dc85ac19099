package dev.samovar.gateway.authorize.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.samovar.gateway.authorize.function.AuthorizerFunctions.Reply;
import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionJudgesTest {
    private static final String METHOD_ARN = "arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/7";

    private final VirtualScheduler clock = new VirtualScheduler();
    private final FakeFunctions functions = new FakeFunctions();
    private final FunctionJudges judges = new FunctionJudges(functions, clock::nanoTime);

    private static FunctionAuthorizer authorizer(
            AuthorizerType type, String source, Optional<String> expression, int ttlSeconds) {
        return FunctionAuthorizer.compile(new Authorizer(
                "auth1",
                "door",
                type,
                List.of(),
                Optional.empty(),
                Optional.of("arn:lambda/functions/door:${stageVariables.alias}/invocations"),
                Optional.of("arn:aws:iam::123456789012:role/asker"),
                Optional.of(source).filter(text -> !text.isEmpty()),
                expression,
                ttlSeconds));
    }

    private static FunctionAuthorizer token(int ttlSeconds) {
        return authorizer(AuthorizerType.TOKEN, "method.request.header.Authorization", Optional.empty(), ttlSeconds);
    }

    private static Attempt attempt(String stage, String query, String... headers) {
        var request = new GatewayRequest(
                "GET",
                "/pets/7",
                QueryString.parse(query),
                Headers.of(headers),
                new byte[0],
                "localhost",
                4566,
                "127.0.0.1",
                Instant.EPOCH);
        return new Attempt(
                request,
                "abc",
                stage,
                METHOD_ARN,
                "/pets/{id}",
                Map.of("id", "7"),
                Map.of("alias", "live"),
                name -> Optional.ofNullable(
                        Map.<String, Object>of("apiId", "abc", "requestTimeEpoch", 5L, "identity.sourceIp", "127.0.0.1")
                                .get(name)));
    }

    private static Attempt withToken(String token) {
        return attempt("prod", "", "Authorization", token);
    }

    private void ask(FunctionAuthorizer authorizer, Attempt attempt) {
        CompletableFuture<Asked<FunctionAnswer>> _ = judges.judge(authorizer, attempt);
    }

    private FunctionAnswer answered(String json) {
        CompletableFuture<Asked<FunctionAnswer>> asked = judges.judge(token(0), withToken("t"));
        functions.returns(json);
        return asked.join().answer();
    }

    @Test
    void aTokenIsHandedToTheFunction() {
        ask(token(300), withToken("secret"));
        assertThat(functions.event(0))
                .isEqualTo(
                        "{\"type\":\"TOKEN\",\"authorizationToken\":\"secret\",\"methodArn\":\"" + METHOD_ARN + "\"}");
        assertThat(functions.questions.getFirst().uri()).isEqualTo("arn:lambda/functions/door:live/invocations");
        assertThat(functions.questions.getFirst().credentials()).contains("arn:aws:iam::123456789012:role/asker");
        assertThat(functions.questions.getFirst().timeout()).isEqualTo(Duration.ofSeconds(29));
    }

    @Test
    void aRequestIsDescribedToTheFunction() {
        ask(
                authorizer(AuthorizerType.REQUEST, "", Optional.empty(), 0),
                attempt("prod", "q=1&q=2", "X-A", "1", "x-a", "2", "Host", "h"));
        assertThat(functions.event(0)).isEqualTo("""
                        {"type":"REQUEST","methodArn":"%s","resource":"/pets/{id}","path":"/pets/7","httpMethod":"GET",\
                        "headers":{"X-A":"2","Host":"h"},"multiValueHeaders":{"X-A":["1","2"],"Host":["h"]},\
                        "queryStringParameters":{"q":"2"},"multiValueQueryStringParameters":{"q":["1","2"]},\
                        "pathParameters":{"id":"7"},"stageVariables":{"alias":"live"},"requestContext":{\
                        "requestTimeEpoch":5,"apiId":"abc","identity":{"cognitoIdentityPoolId":null,"accountId":null,\
                        "cognitoIdentityId":null,"caller":null,"sourceIp":"127.0.0.1","principalOrgId":null,\
                        "accessKey":null,"cognitoAuthenticationType":null,"cognitoAuthenticationProvider":null,\
                        "userArn":null,"userAgent":null,"user":null}}}""".formatted(METHOD_ARN));
    }

    @Test
    void whoSaysNothingOfItselfIsUnauthorizedAndTheFunctionIsNotAsked() {
        var request = authorizer(
                AuthorizerType.REQUEST,
                "method.request.header.A, method.request.querystring.q,context.apiId,stageVariables.alias",
                Optional.empty(),
                300);
        for (CompletableFuture<Asked<FunctionAnswer>> asked : List.of(
                judges.judge(token(300), attempt("prod", "")),
                judges.judge(token(300), withToken("")),
                judges.judge(request, attempt("prod", "q=1")),
                judges.judge(request, attempt("prod", "q=", "a", "1")),
                judges.judge(request, attempt("prod", "", "a", "1")))) {
            assertThat(asked.join().answer()).isEqualTo(new FunctionAnswer.Unauthorized());
        }
        assertThat(functions.questions).isEmpty();
        ask(request, attempt("prod", "q=1", "a", "1"));
        assertThat(functions.questions).hasSize(1);
    }

    @Test
    void aTokenOfTheWrongFormIsUnauthorized() {
        var authorizer =
                authorizer(AuthorizerType.TOKEN, "method.request.header.Authorization", Optional.of("^x-[a-z]+"), 300);
        assertThat(judges.judge(authorizer, withToken("y-abc")).join().answer())
                .isEqualTo(new FunctionAnswer.Unauthorized());
        assertThat(judges.judge(authorizer, withToken("x-abc")).isDone()).isFalse();
    }

    @Test
    void anAnswerHoldsUntilItsTimeIsOver() {
        CompletableFuture<Asked<FunctionAnswer>> first = judges.judge(token(300), withToken("t"));
        clock.runFor(Duration.ofMillis(40));
        functions.allows("*");
        assertThat(first.join().latency()).isEqualTo(Duration.ofMillis(40));
        clock.runFor(Duration.ofSeconds(299));
        Asked<FunctionAnswer> second = judges.judge(token(300), withToken("t")).join();
        assertThat(second.answer()).isSameAs(first.join().answer());
        assertThat(second.latency()).isZero();
        clock.runFor(Duration.ofSeconds(1));
        assertThat(judges.judge(token(300), withToken("t")).isDone()).isFalse();
        assertThat(functions.questions).hasSize(2);
    }

    @Test
    void answersDifferByCallerAndStage() {
        ask(token(300), withToken("t"));
        functions.allows("*");
        ask(token(300), withToken("u"));
        ask(token(300), attempt("test", "", "Authorization", "t"));
        assertThat(functions.questions).hasSize(3);
    }

    @Test
    void callersWhoComeTogetherShareOneCall() {
        CompletableFuture<Asked<FunctionAnswer>> first = judges.judge(token(300), withToken("t"));
        CompletableFuture<Asked<FunctionAnswer>> second = judges.judge(token(300), withToken("t"));
        assertThat(functions.questions).hasSize(1);
        functions.allows("*");
        assertThat(second.join().answer()).isSameAs(first.join().answer());
    }

    @Test
    void withoutTimeToLiveEachRequestAsks() {
        ask(token(0), withToken("t"));
        ask(token(0), withToken("t"));
        functions.allows("*");
        ask(token(0), withToken("t"));
        assertThat(functions.questions).hasSize(3);
    }

    @Test
    void withoutIdentitySourceEachRequestAsks() {
        var authorizer = authorizer(AuthorizerType.REQUEST, "", Optional.empty(), 300);
        ask(authorizer, attempt("prod", ""));
        functions.allows("*");
        ask(authorizer, attempt("prod", ""));
        assertThat(functions.questions).hasSize(2);
    }

    @Test
    void denialsAreRememberedAndFailuresAreNot() {
        ask(token(300), withToken("denied"));
        functions.returns(FakeFunctions.answer("Deny", "*"));
        assertThat(judges.judge(token(300), withToken("denied")).isDone()).isTrue();
        ask(token(300), withToken("t"));
        functions.raises("Unauthorized");
        ask(token(300), withToken("t"));
        functions.raises("broken");
        ask(token(300), withToken("t"));
        functions.reply(new Reply.TimedOut());
        ask(token(300), withToken("t"));
        assertThat(functions.questions).hasSize(5);
    }

    @Test
    void aFlushForgetsTheStageAndWhatIsBeingAskedThere() {
        ask(token(300), withToken("t"));
        functions.allows("*");
        ask(token(300), attempt("test", "", "Authorization", "t"));
        functions.allows("*");
        CompletableFuture<Asked<FunctionAnswer>> flight = judges.judge(token(300), withToken("u"));
        judges.forget("abc", "prod");
        functions.allows("*");
        assertThat(flight).isCompleted();
        assertThat(judges.judge(token(300), attempt("test", "", "Authorization", "t")))
                .isCompleted();
        assertThat(judges.judge(token(300), withToken("t"))).isNotCompleted();
        assertThat(judges.judge(token(300), withToken("u"))).isNotCompleted();
    }

    @Test
    void aCallThatCannotBeMadeBlocksNobody() {
        var refusing = new FunctionJudges(
                (_, _) -> {
                    throw new IllegalStateException("closed");
                },
                clock::nanoTime);
        assertThat(refusing.judge(token(300), withToken("t"))).isCompletedExceptionally();
        assertThat(refusing.judge(token(300), withToken("t"))).isCompletedExceptionally();
    }

    @Test
    void contextValuesBecomeTexts() {
        FunctionAnswer answer = answered(FakeFunctions.answer("Allow", "*").replaceFirst("}$", "")
                + ",'context':{'s':'x','n':1,'f':1.5,'b':true,'z':null},'usageIdentifierKey':'key'}");
        assertThat(answer).isInstanceOfSatisfying(FunctionAnswer.Judged.class, judged -> {
            assertThat(judged.principalId()).isEqualTo("anna");
            assertThat(judged.context()).isEqualTo(Map.of("s", "x", "n", "1", "f", "1.5", "b", "true"));
            assertThat(judged.usageIdentifierKey()).contains("key");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "'Unauthorized'",
                "{}",
                "{'principalId':'a'}",
                "{'principalId':'a','policyDocument':null}",
                "{'principalId':'a','policyDocument':'text'}",
                "{'principalId':'a','policyDocument':{'Statement':[{'Effect':'Allow'}]}}",
                "{'principalId':null,'policyDocument':{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}}",
                "{'policyDocument':{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*'}]}}",
                "{'principalId':'a','policyDocument':{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}},"
                        + "'context':{'a':{'b':'c'}}}",
                "{'principalId':'a','policyDocument':{'Statement':{'Effect':'Allow','Action':'*','Resource':'*'}},"
                        + "'context':['a']}",
            })
    void answersThatAreNoneAreUnusable(String json) {
        assertThat(answered(json)).isInstanceOf(FunctionAnswer.Unusable.class);
    }

    @Test
    void authorizersThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> authorizer(AuthorizerType.REQUEST, "method.request.path.id", Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> authorizer(AuthorizerType.TOKEN, "", Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> authorizer(AuthorizerType.TOKEN, "method.request.header.A", Optional.of("["), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpressionThatTakesTooLongDescribesNothing() {
        FunctionAuthorizer endless = authorizer(
                AuthorizerType.TOKEN,
                "method.request.header.Authorization",
                Optional.of("(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)c"),
                0);

        Optional<List<String>> identity =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> endless.identity(withToken("a".repeat(60))));

        assertThat(identity).isEmpty();
    }
}
