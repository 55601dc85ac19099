package dev.samovar.gateway.step;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherIntegrationsTest {
    private final IntegrationFixture fixture = new IntegrationFixture();

    private static BackendResult.Responded responded(int status, Headers headers, String body) {
        return new BackendResult.Responded(status, headers, body.getBytes(UTF_8), Optional.empty());
    }

    private void http(IntegrationType type, Headers mapped) {
        fixture.type = type;
        fixture.uri = "http://example.com/a";
        fixture.mapped("POST", "http://example.com/a", mapped, "q=1", "milk");
    }

    private BackendRequest asked() {
        fixture.servers.answer = Optional.of(responded(200, Headers.NONE, ""));
        fixture.reply();
        return fixture.servers.asked.getFirst();
    }

    @Test
    void aWebServerIsToldWhoAsks() {
        fixture.method = "POST";
        fixture.headers = Headers.of("Content-Type", "text/csv", "Tea", "unseen");
        http(IntegrationType.HTTP, Headers.of("X-Cup", "1", "TE", "x", "Via", "x"));

        assertThat(asked().headers().toString()).isEqualTo("""
                        X-Cup: 1
                        X-Amzn-Trace-Id: Root=1-5e6b4a89-0011
                        X-Amzn-Apigateway-Api-Id: abcdefghij
                        Accept: application/json
                        User-Agent: AmazonAPIGateway_abcdefghij
                        Content-Type: text/csv""");
    }

    @Test
    void whatIsMappedStandsForWhatIsUsual() {
        http(IntegrationType.HTTP, Headers.of("accept", "text/plain", "user-agent", "me"));

        assertThat(asked().headers().toString())
                .isEqualTo("accept: text/plain\nuser-agent: me\nX-Amzn-Trace-Id: Root=1-5e6b4a89-0011\n"
                        + "X-Amzn-Apigateway-Api-Id: abcdefghij");
    }

    @Test
    void aProxiedWebServerIsToldNothingThatTheClientDidNotSay() {
        http(IntegrationType.HTTP_PROXY, Headers.of("Accept", "*/*"));

        assertThat(asked().headers().toString())
                .isEqualTo("Accept: */*\nX-Amzn-Trace-Id: Root=1-5e6b4a89-0011\n"
                        + "X-Amzn-Apigateway-Api-Id: abcdefghij");
    }

    @Test
    void whatAProxiedWebServerAnswersPasses() {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.servers.answer =
                Optional.of(responded(418, Headers.of("Server", "pot", "Via", "v", "Tea", "green"), "short"));

        GatewayReply reply = fixture.reply();
        assertThat(reply.status()).isEqualTo(418);
        assertThat(reply.text()).isEqualTo("short");
        assertThat(reply.headers().toString()).isEqualTo("x-amzn-Remapped-Server: pot\nTea: green");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, text/plain, \ufffdA",
        "application/json, image/png, /0E=",
        "image/png, image/png, \u00ffA",
    })
    void aProxiedWebServersBytesAreTextUnlessBothSidesMeanBytes(String accept, String contentType, String body) {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.binaryMediaTypes = List.of("image/png");
        fixture.headers = Headers.of("Accept", accept);
        fixture.servers.answer = Optional.of(new BackendResult.Responded(
                200, Headers.of("Content-Type", contentType), new byte[] {(byte) 0xFF, 'A'}, Optional.empty()));

        byte[] replied = fixture.reply().body();
        assertThat(new String(replied, accept.equals("image/png") ? ISO_8859_1 : UTF_8))
                .isEqualTo(body);
    }

    @Test
    void textThatSomebodyTakesForBytesMustBeBase64() {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.binaryMediaTypes = List.of("image/png");
        fixture.headers = Headers.of("Accept", "image/png");
        fixture.servers.answer = Optional.of(responded(200, Headers.of("Content-Type", "text/plain"), "no Base64!"));

        assertThat(shown(fixture.reply())).isEqualTo("500 {\"message\":\"Internal server error\"}");
    }

    @Test
    void certificatesAreVerifiedUnlessTheIntegrationSaysOtherwise() {
        http(IntegrationType.HTTP, Headers.NONE);
        asked();
        assertThat(fixture.servers.skippedVerification).isFalse();

        fixture.replies.clear();
        fixture.tls = Optional.of(new Integration.TlsConfig(true));
        asked();
        assertThat(fixture.servers.skippedVerification).isTrue();
    }

    @Test
    void aNetworkThatBreaksIsABadEnd() {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.servers.answer = Optional.of(new BackendResult.Unreachable("broken"));

        assertThat(shown(fixture.reply())).isEqualTo("504 {\"message\":\"Network error communicating with endpoint\"}");
    }

    @Test
    void anAddressWhereNobodyIsIsAMistake() {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.servers.answer = Optional.of(new BackendResult.Misconfigured("Invalid endpoint address"));

        Exchange exchange = fixture.serve();
        assertThat(shown(fixture.replies.getFirst())).isEqualTo("500 {\"message\":\"Internal server error\"}");
        assertThat(IntegrationFixture.log(exchange))
                .endsWith("Execution failed due to configuration error: Invalid endpoint address\n"
                        + "Method completed with status: 500");
    }

    @Test
    void aServerThatIsTooSlowIsGivenUp() {
        http(IntegrationType.HTTP_PROXY, Headers.NONE);
        fixture.serve();
        fixture.scheduler.runFor(Duration.ofSeconds(29));

        assertThat(shown(fixture.replies.getFirst())).isEqualTo("504 {\"message\":\"Endpoint request timed out\"}");
        assertThat(fixture.servers.givenUp).isEqualTo(1);
    }

    @Test
    void aMockAnswersWhatWasMapped() {
        fixture.type = IntegrationType.MOCK;
        fixture.mapped("POST", "", Headers.NONE, "", "{statusCode: 204}");
        Exchange exchange = fixture.serve();

        assertThat(exchange.timing().integrationStatus()).contains(204);
        assertThat(shown(fixture.replies.getFirst())).isEqualTo("299 no draft");
    }

    @Test
    void aMockWithoutStatusIsAMistake() {
        fixture.type = IntegrationType.MOCK;
        fixture.mapped("POST", "", Headers.NONE, "", "{}");

        assertThat(shown(fixture.reply())).isEqualTo("500 {\"message\":\"Internal server error\"}");
    }

    @Test
    void whatIsNotServedIsAMistake() {
        fixture.transferMode = Optional.of("STREAM");
        assertThat(fixture.reply().status()).isEqualTo(500);

        fixture.replies.clear();
        fixture.transferMode = Optional.empty();
        fixture.connectionType = Optional.of("VPC_LINK");
        assertThat(fixture.reply().status()).isEqualTo(500);
    }

    private static String shown(GatewayReply reply) {
        return reply.status() + " " + reply.text();
    }
}
