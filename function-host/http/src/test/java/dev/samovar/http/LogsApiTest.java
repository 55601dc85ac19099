package dev.samovar.http;

import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.invoke;
import static dev.samovar.http.Functions.signed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.samovar.protocol.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogsApiTest {
    private static final RestAssuredConfig BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/x-amz-json-1.1", ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Test
    void aFunctionsLogIsAGroupWithAStreamForEachEnvironment() {
        createNamed("logged");
        invoke("logged", "\"one\"").then().statusCode(200);

        logs("DescribeLogGroups", Map.of("logGroupNamePrefix", "/aws/lambda/logged"))
                .statusCode(200)
                .body("logGroups[0].logGroupName", equalTo("/aws/lambda/logged"))
                .body(
                        "logGroups[0].arn",
                        equalTo("arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/logged:*"));
        String stream = logs("DescribeLogStreams", Map.of("logGroupName", "/aws/lambda/logged"))
                .body("logStreams", hasSize(1))
                .extract()
                .path("logStreams[0].logStreamName");
        logs("GetLogEvents", Map.of("logGroupName", "/aws/lambda/logged", "logStreamName", stream))
                .body("events.message", hasItem("event \"one\""));
    }

    @Test
    void readingOnFromTheEndYieldsOnlyWhatIsNew() {
        createNamed("tailed");
        invoke("tailed", "\"one\"");
        String stream = logs("DescribeLogStreams", Map.of("logGroupName", "/aws/lambda/tailed"))
                .extract()
                .path("logStreams[0].logStreamName");
        Map<String, Object> all = Map.of("logGroupName", "/aws/lambda/tailed", "logStreamName", stream);
        String token = logs("GetLogEvents", all).extract().path("nextForwardToken");

        invoke("tailed", "\"two\"");

        List<String> messages = logs(
                        "GetLogEvents",
                        Map.of("logGroupName", "/aws/lambda/tailed", "logStreamName", stream, "nextToken", token))
                .extract()
                .path("events.message");
        assertThat(messages).contains("event \"two\"").doesNotContain("event \"one\"");
    }

    @Test
    void searchingFindsTermsInAllStreams() {
        createNamed("searched");
        invoke("searched", "\"apple\"");
        invoke("searched", "\"pear\"");

        logs("FilterLogEvents", Map.of("logGroupName", "/aws/lambda/searched", "filterPattern", "event -apple"))
                .body("events.message", equalTo(List.of("event \"pear\"")));
        logs("FilterLogEvents", Map.of("logGroupName", "/aws/lambda/searched", "filterPattern", "{ $.a = 1 }"))
                .statusCode(400)
                .body("__type", equalTo("InvalidParameterException"));
    }

    @Test
    void aSearchComesInPages() {
        createNamed("paged");
        invoke("paged", "\"one\"");
        invoke("paged", "\"two\"");
        Map<String, Object> search = Map.of("logGroupName", "/aws/lambda/paged", "filterPattern", "event", "limit", 1);

        String token = logs("FilterLogEvents", search)
                .body("events.message", equalTo(List.of("event \"one\"")))
                .extract()
                .path("nextToken");
        logs(
                        "FilterLogEvents",
                        Map.of(
                                "logGroupName",
                                "/aws/lambda/paged",
                                "filterPattern",
                                "event",
                                "limit",
                                1,
                                "nextToken",
                                token))
                .body("events.message", equalTo(List.of("event \"two\"")));
    }

    @Test
    void aTokenThatNobodyGaveIsRefused() {
        createNamed("untold");
        invoke("untold", "1");

        for (String token : List.of("0", "bm90aGluZw==", "")) {
            logs("FilterLogEvents", Map.of("logGroupName", "/aws/lambda/untold", "nextToken", token))
                    .statusCode(400)
                    .header("x-amzn-ErrorType", "InvalidParameterException")
                    .body("message", equalTo("The specified nextToken is invalid."));
        }
    }

    @Test
    void anUnknownGroupIsNotFound() {
        logs("FilterLogEvents", Map.of("logGroupName", "/aws/lambda/nobody"))
                .statusCode(400)
                .body("__type", equalTo("ResourceNotFoundException"))
                .body("message", equalTo("The specified log group does not exist."));
    }

    @Test
    void anUnknownOperationIsRefusedByName() {
        logs("PutMetricFilter", Map.of())
                .statusCode(400)
                .header("x-amzn-ErrorType", "UnknownOperationException")
                .body("message", equalTo("Samovar does not support the operation PutMetricFilter."));
    }

    @Test
    void callersLearnTheirAccount() {
        given().header("Authorization", signed("123456789012", "us-east-1", "sts"))
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body("Action=GetCallerIdentity&Version=2011-06-15")
                .post("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body("GetCallerIdentityResponse.GetCallerIdentityResult.Account", equalTo("123456789012"));
        given().contentType("application/x-www-form-urlencoded")
                .body("Action=AssumeRole")
                .post("/")
                .then()
                .statusCode(400)
                .body("ErrorResponse.Error.Code", equalTo("UnknownOperationException"));
    }

    private static ValidatableResponse logs(String operation, Map<String, Object> request) {
        return given().config(BYTES)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "Logs_20140328." + operation)
                .body(Json.CAMEL_CASE.text(request))
                .post("/")
                .then()
                .parser("application/x-amz-json-1.1", Parser.JSON);
    }
}
