package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.admitEverybody;
import static dev.samovar.http.Functions.urlFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunctionUrlStreamTest {
    private String path = "";

    @BeforeEach
    void aStreamingUrl() {
        given().delete(FUNCTIONS + "/url-stream");
        Map<String, Object> cors = Map.of("AllowOrigins", List.of("https://tea.example"));
        Map<String, Object> settings = Map.of("AuthType", "NONE", "InvokeMode", "RESPONSE_STREAM", "Cors", cors);
        path = "/_lambda-url/" + urlFor("url-stream", settings) + "/";
        admitEverybody("url-stream");
    }

    @Test
    void theResponseIsTheBodyAsItIs() {
        for (String answer : List.of(
                "tea", "\"tea\"", "{\"statusCode\":404,\"body\":\"tea\"}", "{\"statusCode\":404}\0\0\0\0\0\0\0\0tea")) {
            get(answer)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Transfer-Encoding", "chunked")
                    .body(equalTo(answer));
        }
    }

    @Test
    void theBodyMayBeLargerThanABufferedOne() {
        assertThat(get("\"large\"").then().statusCode(200).extract().asByteArray())
                .hasSize(EchoRuntime.LARGE_BYTES);
    }

    @Test
    void noResponseIsAnEmptyBody() {
        get("\"nothing\"").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void aFunctionThatFailsIsABadGateway() {
        get("\"fail\"").then().statusCode(502).body(equalTo("Internal Server Error"));
    }

    @Test
    void crossOriginHeadersAreThePlatforms() {
        given().header("Origin", "https://tea.example")
                .get(path)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://tea.example");
    }

    private Response get(String answer) {
        return given().header(
                        EchoRuntime.ANSWER_HEADER,
                        Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8)))
                .get(path);
    }
}
