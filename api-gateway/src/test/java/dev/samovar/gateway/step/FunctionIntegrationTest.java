package dev.samovar.gateway.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.BackendResult.Rejected.Reason;
import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionOutcome;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionIntegrationTest {
    private static final String BAD_GATEWAY = "502 {\"message\": \"Internal server error\"}";

    private final IntegrationFixture fixture = new IntegrationFixture();

    private static String shown(GatewayReply reply) {
        return reply.status() + " " + reply.text();
    }

    private String reply() {
        return shown(fixture.reply());
    }

    @Test
    void theOutputBecomesTheReply() {
        fixture.functions.answer(
                "{\"statusCode\":201,\"headers\":{\"Tea\":\"green\",\"Date\":\"now\",\"WWW-Authenticate\":\"no\","
                        + "\"Transfer-Encoding\":\"chunked\"},\"body\":\"ready\"}");

        GatewayReply reply = fixture.reply();
        assertThat(shown(reply)).isEqualTo("201 ready");
        assertThat(reply.headers().toString())
                .isEqualTo("Tea: green\nx-amzn-Remapped-Date: now\nx-amzn-Remapped-WWW-Authenticate: no\n"
                        + "Content-Type: application/json");
    }

    @Test
    void theFunctionGetsTheEventAndTheTrace() {
        fixture.functions.answer("{}");
        fixture.reply();

        FunctionCall call = fixture.functions.invoked.getFirst();
        assertThat(call.function().name()).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:tea");
        assertThat(call.payload().text()).startsWith("{\"resource\":\"/pets/{id}\"");
        assertThat(call.traceId()).contains("Root=1-5e6b4a89-0011");
        assertThat(call.caller().orElseThrow().sourceArn())
                .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:abcdefghij/prod/GET/pets/{id}");
    }

    @Test
    void aRoleStandsForThePolicy() {
        fixture.credentials = Optional.of("arn:aws:iam::000000000000:role/caller");
        fixture.functions.answer("{}");
        fixture.reply();

        assertThat(fixture.functions.invoked.getFirst().caller()).isEmpty();
    }

    @Test
    void stageVariablesChooseTheFunctionAndItsAlias() {
        fixture.uri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:"
                + "111122223333:function:${stageVariables.fn}:${stageVariables.alias}/invocations";
        fixture.stageVariables = Map.of("fn", "tea", "alias", "live");
        fixture.functions.answer("{}");
        fixture.reply();

        FunctionCall call = fixture.functions.invoked.getFirst();
        assertThat(call.function().name()).isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:tea:live");
        assertThat(call.function().home().toString()).contains("111122223333", "eu-west-1");
    }

    static Stream<FunctionOutcome> failures() {
        var error = Payload.of("{\"errorMessage\":\"boom\"}");
        return Stream.of(
                FakeFunctions.raised("{\"errorMessage\":\"boom\",\"errorType\":\"Boom\",\"stackTrace\":[]}"),
                new FunctionOutcome.Ended(new InvocationResult.TimedOut(error, FakeFunctions.report())),
                new FunctionOutcome.Ended(new InvocationResult.RuntimeExited(error, FakeFunctions.report())),
                new FunctionOutcome.Ended(new InvocationResult.ResponseTooLarge(error, FakeFunctions.report())),
                FakeFunctions.returned("\"no object\""),
                FakeFunctions.returned("{\"unknown\":1}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failuresOfTheFunctionAreBadGateways(FunctionOutcome outcome) {
        fixture.functions.answer(outcome);

        GatewayReply reply = fixture.reply();
        assertThat(shown(reply)).isEqualTo(BAD_GATEWAY);
        assertThat(reply.body()).hasSize(36);
        assertThat(reply.headers().last("x-amzn-ErrorType")).contains("InternalServerErrorException");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"NOT_FOUND", "NOT_PERMITTED", "INVALID", "THROTTLED"})
    void functionsThatCannotBeRunAreTheApisFault(Reason reason) {
        fixture.functions.answer(new FunctionOutcome.Refused(reason, "why"));

        assertThat(fixture.reply().status()).isEqualTo(500);
        assertThat(fixture.functions.invoked).hasSize(1);
    }

    @Test
    void eventsThatAreTooLargeAreTheClientsFault() {
        fixture.functions.answer(new FunctionOutcome.Refused(Reason.TOO_LARGE, "why"));

        assertThat(reply()).isEqualTo("413 {\"message\":\"Request Too Long\"}");
    }

    @Test
    void nobodyWaitsLongerThanTheIntegrationSays() {
        fixture.serve();
        fixture.scheduler.runFor(Duration.ofMillis(28_999));
        assertThat(fixture.replies).isEmpty();

        fixture.scheduler.runFor(Duration.ofMillis(1));
        assertThat(fixture.replies.stream().map(FunctionIntegrationTest::shown))
                .containsExactly("504 {\"message\": \"Endpoint request timed out\"}");
    }

    @Test
    void anAnswerThatComesTooLateIsDropped() {
        Exchange exchange = fixture.serve();
        fixture.scheduler.runFor(Duration.ofSeconds(30));
        fixture.functions.waiting.getFirst().accept(FakeFunctions.returned("{}"));
        fixture.scheduler.runUntilIdle();

        assertThat(fixture.replies).hasSize(1);
        assertThat(exchange.backendResult()).contains(new BackendResult.TimedOut());
    }

    @Test
    void anAnswerInTimeDisarmsTheTimer() {
        Exchange exchange = fixture.serve();
        fixture.scheduler.runFor(Duration.ofMillis(12));
        fixture.functions.waiting.getFirst().accept(FakeFunctions.returned("{\"body\":\"in time\"}"));
        fixture.scheduler.runUntilIdle();

        assertThat(fixture.scheduler.instant().toEpochMilli()).isEqualTo(12);
        assertThat(fixture.replies.stream().map(FunctionIntegrationTest::shown)).containsExactly("200 in time");
        assertThat(exchange.timing().integration()).contains(Duration.ofMillis(12));
        assertThat(IntegrationFixture.log(exchange))
                .contains(
                        "Sending request to https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:"
                                + "us-east-1:000000000000:function:tea/invocations")
                .contains("Received response. Status: 200, Integration latency: 12 ms");
    }

    @Test
    void anAnswerAtOnceIsNotTimed() {
        fixture.functions.answer("{}");
        fixture.reply();

        assertThat(fixture.scheduler.instant().toEpochMilli()).isZero();
    }

    @Test
    void functionsAreInvokedWithPostOnly() {
        fixture.verb = Optional.of("GET");

        assertThat(reply()).isEqualTo("500 {\"message\":\"Internal server error\"}");
    }

    @Test
    void aVerbLeftOpenIsTheClients() {
        fixture.verb = Optional.of("ANY");
        fixture.method = "POST";
        fixture.functions.answer("{}");

        assertThat(reply()).isEqualTo("200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "X-Amzn-Trace-Id", "authorization", "TE"})
    void illegalMappingsAreMistakesEvenWhereNothingIsMapped(String header) {
        fixture.requestParameters = Map.of("integration.request.header." + header, "'x'");

        assertThat(reply()).isEqualTo("500 {\"message\":\"Internal server error\"}");
        assertThat(fixture.functions.invoked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/png, */*", "image/png;q=0.9"})
    void base64IsDecodedIfTheFirstAcceptedTypeIsBinary(String accept) {
        fixture.binaryMediaTypes = List.of("image/png");
        fixture.headers = Headers.of("Accept", accept);
        fixture.functions.answer("{\"isBase64Encoded\":true,\"body\":\"dGVh\"}");

        assertThat(reply()).isEqualTo("200 tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/*", "text/html, image/png"})
    void elseBase64StaysAsItIs(String accept) {
        fixture.binaryMediaTypes = List.of("image/png");
        fixture.headers = Headers.of("Accept", accept);
        fixture.functions.answer(
                "{\"isBase64Encoded\":true,\"body\":\"dGVh\",\"headers\":{\"Content-Type\":\"image/png\"}}");

        assertThat(reply()).isEqualTo("200 dGVh");
    }

    @Test
    void whatCannotBeDecodedIsAnError() {
        fixture.binaryMediaTypes = List.of("*/*");
        fixture.functions.answer("{\"isBase64Encoded\":true,\"body\":\"ä\"}");

        assertThat(reply()).startsWith("500 ");
    }

    @Test
    void aCustomIntegrationIsChosenByTheErrorMessage() {
        custom(Headers.NONE, "{\"cup\":1}");
        fixture.functions.answer(FakeFunctions.raised("{\"errorType\":\"T\",\"errorMessage\":\"a four hundred b\"}"));

        assertThat(responded())
                .satisfies(response -> assertThat(response.errorMessage()).contains("a four hundred b"))
                .satisfies(response -> assertThat(response.status()).isEqualTo(200));
        assertThat(fixture.functions.invoked.getFirst().payload().text()).isEqualTo("{\"cup\":1}");
    }

    @Test
    void successHasNoErrorMessage() {
        custom(Headers.NONE, "");
        fixture.functions.answer("{\"errorMessage\":\"just a member\"}");

        assertThat(responded().errorMessage()).isEmpty();
        assertThat(fixture.functions.invoked.getFirst().payload().text()).isEqualTo("{}");
    }

    @Test
    void anEventIsQueuedForAFunctionThatNobodyWaitsFor() {
        custom(Headers.of("X-Amz-Invocation-Type", "Event"), "{}");

        BackendResult.Responded response = responded();
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(fixture.functions.invoked).isEmpty();
        assertThat(fixture.functions.enqueued).hasSize(1);
    }

    @Test
    void aCustomIntegrationMustSendJson() {
        custom(Headers.NONE, "no json");

        assertThat(reply()).isEqualTo("500 {\"message\":\"Internal server error\"}");
        assertThat(fixture.functions.invoked).isEmpty();
    }

    private void custom(Headers headers, String body) {
        fixture.type = IntegrationType.AWS;
        fixture.mapped("POST", IntegrationFixture.FUNCTION_URI, headers, "", body);
    }

    private BackendResult.Responded responded() {
        Exchange exchange = fixture.serve();
        fixture.scheduler.runUntilIdle();
        return (BackendResult.Responded) exchange.backendResult().orElseThrow();
    }
}
