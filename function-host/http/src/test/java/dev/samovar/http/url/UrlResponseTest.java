package dev.samovar.http.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.Payload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UrlResponseTest {

    @Test
    void aResultWithAStatusIsTheAnswerItself() {
        UrlResponse answer = read("""
                {"statusCode":201,"headers":{"Content-Type":"text/plain"},"cookies":["a=1"],"body":"tea"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("content-type", "text/plain");
        assertThat(answer.cookies()).containsExactly("a=1");
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("tea");
    }

    @Test
    void anyOtherResultIsTheBody() {
        assertThat(read("{\"a\":1}").body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1}");
        assertThat(read("{\"a\":1}").status()).isEqualTo(200);
    }

    @Test
    void aStringLosesItsQuotes() {
        assertThat(read("\"tea\"").body()).asString(StandardCharsets.UTF_8).isEqualTo("tea");
    }

    @Test
    void aBodyInBase64IsDecoded() {
        assertThat(read("{\"statusCode\":200,\"body\":\"AQI=\",\"isBase64Encoded\":true}")
                        .body())
                .containsExactly(1, 2);
    }

    @Test
    void anImpossibleStatusOrBodyIsNoAnswer() {
        assertThat(UrlResponse.read(Payload.of("{\"statusCode\":42}"))).isEmpty();
        assertThat(UrlResponse.read(Payload.of("{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}")))
                .isEmpty();
    }

    private static UrlResponse read(String result) {
        return UrlResponse.read(Payload.of(result)).orElseThrow();
    }
}
