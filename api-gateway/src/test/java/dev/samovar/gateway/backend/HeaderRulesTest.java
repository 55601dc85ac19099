package dev.samovar.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import dev.samovar.gateway.rest.IntegrationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "transfer-encoding", "X-AMZN-Trace-Id", "X-Amzn-Apigateway-Api-Id"})
    void someFieldsNobodyMaps(String name) {
        for (IntegrationType type : IntegrationType.values()) {
            assertThat(HeaderRules.isIllegal(type, name)).as(type.name()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "connection", "Expect", "Proxy-Authenticate", "TE"})
    void someFieldsNobodyMapsTowardAws(String name) {
        assertThat(HeaderRules.isIllegal(IntegrationType.AWS, name)).isTrue();
        assertThat(HeaderRules.isIllegal(IntegrationType.AWS_PROXY, name)).isTrue();
        assertThat(HeaderRules.isIllegal(IntegrationType.HTTP, name)).isFalse();
        assertThat(HeaderRules.isIllegal(IntegrationType.HTTP_PROXY, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP, Expect, false",
        "HTTP, proxy-authenticate, false",
        "AWS, TE, false",
        "AWS, Referer, false",
        "HTTP, Referer, true",
        "HTTP, Via, false",
        "HTTP_PROXY, Via, false",
        "AWS, Via, true",
        "HTTP, Tea, true"
    })
    void someFieldsAreNeverSent(IntegrationType type, String name, boolean sent) {
        assertThat(HeaderRules.isSent(type, new Field(name, "x"))).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, h, false",
        "content-encoding, gzip, false",
        "Via, v, false",
        "Authorization, AWS4-HMAC-SHA256 Credential=x, false",
        "Authorization, Bearer x, true",
        "Tea, x, true"
    })
    void someFieldsOfClientsAreNotPassed(String name, String value, boolean passed) {
        assertThat(HeaderRules.isPassed(new Field(name, value))).isEqualTo(passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection", "content-length", "Date", "Server"})
    void someFieldsHaveAnotherNameOnTheWayOut(String name) {
        for (IntegrationType type : IntegrationType.values()) {
            assertThat(HeaderRules.towardClient(type, Headers.of(name, "x")))
                    .isEqualTo(Headers.of("x-amzn-Remapped-" + name, "x"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Content-MD5",
                "Expect",
                "Host",
                "Max-Forwards",
                "Proxy-Authenticate",
                "Trailer",
                "Upgrade",
                "User-Agent",
                "WWW-Authenticate"
            })
    void someMoreHaveAnotherNameUnlessAMockSetsThem(String name) {
        for (IntegrationType type : IntegrationType.values()) {
            String expected = type == IntegrationType.MOCK ? name : "x-amzn-Remapped-" + name;
            assertThat(HeaderRules.towardClient(type, Headers.of(name, "x"))).isEqualTo(Headers.of(expected, "x"));
        }
    }

    @Test
    void someFieldsAreDroppedOnTheWayOut() {
        Headers headers = Headers.of("transfer-encoding", "chunked", "Content-Encoding", "br", "Via", "v", "Tea", "x");

        assertThat(HeaderRules.towardClient(IntegrationType.HTTP_PROXY, headers))
                .isEqualTo(Headers.of("Tea", "x"));
        assertThat(HeaderRules.towardClient(IntegrationType.AWS, headers))
                .isEqualTo(Headers.of("Content-Encoding", "br", "Via", "v", "Tea", "x"));
    }
}
