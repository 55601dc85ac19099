package dev.samovar.gateway.backend.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.GatewayReply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyOutputReaderTest {
    private static ProxyOutput read(String output, boolean wantsBytes) {
        return ProxyOutputReader.read(output.getBytes(StandardCharsets.UTF_8), wantsBytes);
    }

    private static GatewayReply reply(String output) {
        if (read(output, false) instanceof ProxyOutput.WellFormed(GatewayReply reply)) {
            return reply;
        }
        throw new AssertionError(read(output, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                              | 200 | ``",
                "{\"statusCode\":404}                            | 404 | ``",
                "{\"statusCode\":\"201\"}                        | 201 | ``",
                "{\"statusCode\":null,\"headers\":null}          | 200 | ``",
                "{\"body\":null,\"isBase64Encoded\":false}       | 200 | ``",
                "{\"body\":\"\"}                                 | 200 | ``",
                "{\"statusCode\":201,\"body\":\"{}\"}            | 201 | {}",
                "{\"isBase64Encoded\":true,\"body\":\"/wAB\"}    | 200 | /wAB",
                "{\"multiValueHeaders\":null,\"body\":\"x\"}     | 200 | x"
            })
    void outputsThatAreAccepted(String output, int status, String body) {
        GatewayReply reply = reply(output.strip());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).isEqualTo(body);
        assertThat(reply.headers().toString()).isEqualTo("Content-Type: application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "3",
                "[]",
                "null",
                "not json",
                "",
                "{\"statusCode\":200} trailing",
                "{\"statusCode\":200",
                "{\"statusCode\":\"two hundred\"}",
                "{\"statusCode\":200.5}",
                "{\"statusCode\":99}",
                "{\"statusCode\":1000}",
                "{\"statusCode\":99999999999}",
                "{\"statusCode\":{}}",
                "{\"cookies\":[]}",
                "{\"statusCode\":200,\"message\":\"hello\"}",
                "{\"headers\":{\"a\":1}}",
                "{\"headers\":{\"a\":{}}}",
                "{\"headers\":[]}",
                "{\"headers\":{\"a\":\"b\\r\\nSet-Cookie: x\"}}",
                "{\"multiValueHeaders\":{\"a\":\"b\"}}",
                "{\"multiValueHeaders\":{\"a\":[1]}}",
                "{\"multiValueHeaders\":[]}",
                "{\"body\":{\"a\":1}}",
                "{\"body\":1}",
                "{\"isBase64Encoded\":\"true\"}"
            })
    void outputsThatAreNot(String output) {
        assertThat(read(output, false)).isInstanceOf(ProxyOutput.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"headers\":{\"yes\":true,\"no\":false}} | yes: true, no: false, Content-Type: application/json",
                "{\"headers\":{\"content-type\":\"text/plain\"}} | content-type: text/plain",
                "{\"headers\":{\"Tea\":\"solo\"},\"multiValueHeaders\":{\"tEA\":[\"multi\"]}}"
                        + " | tEA: multi, tEA: solo, Content-Type: application/json",
                "{\"headers\":{\"a\":\"1\",\"b\":\"2\"},\"multiValueHeaders\":{\"A\":[\"1\",\"3\"]}}"
                        + " | A: 1, A: 3, b: 2, Content-Type: application/json"
            })
    void headersOfBothMapsAreMerged(String output, String headers) {
        assertThat(reply(output).headers().toString()).isEqualTo(headers.replace(", ", "\n"));
    }

    @Test
    void base64IsDecodedForThoseWhoTakeBytes() {
        assertThat(((ProxyOutput.WellFormed) read("{\"isBase64Encoded\":true,\"body\":\"/wAB\"}", true))
                        .reply()
                        .body())
                .containsExactly(0xFF, 0, 1);
    }

    @Test
    void whatIsNoBase64CannotBeDecoded() {
        assertThat(read("{\"body\":\"ä\",\"isBase64Encoded\":true}", true)).isInstanceOf(ProxyOutput.Undecodable.class);
    }
}
