package dev.samovar.http;

import static dev.samovar.http.Functions.admitEverybody;
import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.json;
import static dev.samovar.http.Functions.urlFor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunctionUrlTest {

    @Test
    void theFunctionGetsTheRequestAsPayloadVersion2() {
        String id = urlFor("url-event", Map.of("AuthType", "NONE"));
        admitEverybody("url-event");

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
        String id = urlFor("url-path", Map.of("AuthType", "NONE"));
        admitEverybody("url-path");

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
    void preflightsAreAnsweredWithoutTheFunction() {
        String id = urlFor(
                "url-cors",
                Map.of(
                        "AuthType",
                        "NONE",
                        "Cors",
                        Map.of("AllowOrigins", List.of("https://tea.example"), "AllowMethods", List.of("GET"))));
        admitEverybody("url-cors");

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
    void configurationsAreDescribedChangedAndDeleted() {
        urlFor("url-config", Map.of("AuthType", "NONE"));
        String path = "/2021-10-31/functions/url-config/url";

        json(Map.of("AuthType", "AWS_IAM"))
                .put(path)
                .then()
                .statusCode(200)
                .body("AuthType", equalTo("AWS_IAM"))
                .body("InvokeMode", equalTo("BUFFERED"));
        json(Map.of("AuthType", "NONE")).post(path).then().statusCode(409);
        json(Map.of("InvokeMode", "RESPONSE_STREAM"))
                .put(path)
                .then()
                .statusCode(200)
                .body("InvokeMode", equalTo("RESPONSE_STREAM"));
        given().get(path + "s").then().body("FunctionUrlConfigs[0].AuthType", equalTo("AWS_IAM"));
        given().delete(path).then().statusCode(204);
        given().get(path).then().statusCode(404);
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
}
