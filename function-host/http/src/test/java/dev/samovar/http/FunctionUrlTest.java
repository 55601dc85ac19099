package dev.samovar.http;

import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunctionUrlTest {

    @Test
    void theFunctionGetsTheRequestAsPayloadVersion2() {
        String id = urlOf("url-event", Map.of("AuthType", "NONE"));

        given().urlEncodingEnabled(false)
                .header("Host", id + ".lambda-url.us-east-1.localhost:4566")
                .header("Cookie", "c=1; d=2")
                .header("X-Shade", "green")
                .contentType("text/plain")
                .body("tea")
                .post("/a%20b?p=1&p=2")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("2.0"))
                .body("rawPath", equalTo("/a%20b"))
                .body("rawQueryString", equalTo("p=1&p=2"))
                .body("queryStringParameters.p", equalTo("1,2"))
                .body("cookies", equalTo(List.of("c=1", "d=2")))
                .body("headers.x-shade", equalTo("green"))
                .body("headers.cookie", nullValue())
                .body("requestContext.http.method", equalTo("POST"))
                .body("requestContext.http.path", equalTo("/a b"))
                .body("requestContext.apiId", equalTo(id))
                .body("requestContext.accountId", equalTo("anonymous"))
                .body("body", equalTo("tea"))
                .body("isBase64Encoded", equalTo(false));
    }

    @Test
    void aPathServesClientsThatCannotResolveTheHost() {
        String id = urlOf("url-path", Map.of("AuthType", "NONE"));

        given().contentType("application/octet-stream")
                .body(new byte[] {1, 2})
                .post("/_lambda-url/" + id + "/orders")
                .then()
                .statusCode(200)
                .body("rawPath", equalTo("/orders"))
                .body("body", equalTo("AQI="))
                .body("isBase64Encoded", equalTo(true));
    }

    @Test
    void iamWantsASignedRequest() {
        String id = urlOf("url-iam", Map.of("AuthType", "AWS_IAM"));

        given().get("/_lambda-url/" + id + "/")
                .then()
                .statusCode(403)
                .header("x-amzn-ErrorType", "AccessDeniedException");
        given().header("Authorization", Functions.signed("123456789012", "us-east-1", "lambda"))
                .get("/_lambda-url/" + id + "/")
                .then()
                .statusCode(200)
                .body("requestContext.authorizer.iam.accountId", equalTo("123456789012"));
    }

    @Test
    void preflightsAreAnsweredWithoutTheFunction() {
        String id = urlOf(
                "url-cors",
                Map.of(
                        "AuthType",
                        "NONE",
                        "Cors",
                        Map.of("AllowOrigins", List.of("https://tea.example"), "AllowMethods", List.of("GET"))));

        given().header("Origin", "https://tea.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/_lambda-url/" + id + "/")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://tea.example")
                .header("Access-Control-Allow-Methods", "GET");
        given().header("Origin", "https://coffee.example")
                .get("/_lambda-url/" + id + "/")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anUnknownUrlIsNotFound() {
        given().get("/_lambda-url/abcdefghijklmnopqrstuvwxyz234567/").then().statusCode(404);
    }

    @Test
    void configurationsAreDescribedChangedAndDeleted() {
        urlOf("url-config", Map.of("AuthType", "NONE"));
        String path = "/2021-10-31/functions/url-config/url";

        json(Map.of("AuthType", "AWS_IAM"))
                .put(path)
                .then()
                .statusCode(200)
                .body("AuthType", equalTo("AWS_IAM"))
                .body("InvokeMode", equalTo("BUFFERED"));
        json(Map.of("AuthType", "NONE")).post(path).then().statusCode(409);
        json(Map.of("InvokeMode", "RESPONSE_STREAM")).put(path).then().statusCode(400);
        given().get(path + "s").then().body("FunctionUrlConfigs[0].AuthType", equalTo("AWS_IAM"));
        given().delete(path).then().statusCode(204);
        given().get(path).then().statusCode(404);
    }

    @Test
    void aStreamedInvocationIsOneChunkAndAnEnd() {
        createNamed("streamed");

        byte[] stream = given().body("\"tea\"")
                .post("/2021-11-15/functions/streamed/response-streaming-invocations")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.amazon.eventstream")
                .extract()
                .asByteArray();

        assertThat(new String(stream, StandardCharsets.ISO_8859_1))
                .containsSubsequence("PayloadChunk", "\"tea\"", "InvokeComplete", "{}");
    }

    @Test
    void anInvocationOfTheOldKindIsAccepted() {
        createNamed("old-kind");

        given().body("1")
                .post("/2014-11-13/functions/old-kind/invoke-async")
                .then()
                .statusCode(202)
                .body("Status", equalTo(202));
    }

    private static String urlOf(String function, Map<String, Object> request) {
        createNamed(function);
        String url = json(request)
                .post("/2021-10-31/functions/{name}/url", function)
                .then()
                .statusCode(201)
                .extract()
                .path("FunctionUrl");
        assertThat(url).matches("http://[a-z2-7]{32}\\.lambda-url\\.us-east-1\\.localhost:\\d+/");
        return url.substring("http://".length(), url.indexOf('.'));
    }
}
