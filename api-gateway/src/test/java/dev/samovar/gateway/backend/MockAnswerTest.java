package dev.samovar.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockAnswerTest {
    private static BackendResult of(String request) {
        return MockAnswer.of(request.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\": 200}",
                "{\"statusCode\":200}",
                "{statusCode: 200}",
                "{'statusCode': 200}",
                " {\n\"statusCode\" : 200\n} \n",
                "{\"statusCode\": 200,}",
                "{,\"statusCode\": 200,,}",
                "{\"statusCode\": 200, junk}",
                "{\"statusCode\": 200 \"x\" : }",
                "{\"message\": \"a } b\", \"statusCode\": 200}",
                "{\"body\": {\"statusCode\": [1, {\"a\": 2}]}, statusCode: 200}",
                "{\"a\": null, 'b': 'it\\'s', \"statusCode\": 200}"
            })
    void whatLooksSomewhatLikeJsonIsRead(String request) {
        assertThat(of(request)).isInstanceOfSatisfying(BackendResult.Responded.class, response -> {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
            assertThat(response.errorMessage()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 204, 999, 123_456})
    void anyIntegerWillDo(int status) {
        assertThat(of("{\"statusCode\": " + status + "}"))
                .isInstanceOfSatisfying(
                        BackendResult.Responded.class,
                        response -> assertThat(response.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{",
                "}",
                "[]",
                "200",
                "{\"statusCode\": \"200\"}",
                "{\"statusCode\": 200",
                "{\"statusCode\": 200.5}",
                "{\"statusCode\": 2x}",
                "{\"statusCode\": 99999999999}",
                "{\"statusCode\": }",
                "{\"statusCode\"}",
                "{\"a\": {\"statusCode\": 200}}",
                "{\"a\": \"unfinished, \"statusCode\": 200",
                "{\"a\"\"b\"}"
            })
    void everythingElseIsAMistake(String request) {
        assertThat(of(request)).isInstanceOf(BackendResult.Misconfigured.class);
    }
}
