package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.invoke;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvokeTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:echo";

    @BeforeEach
    void aFunctionThatReturnsItsEvent() {
        given().delete(FUNCTIONS + "/echo");
        createNamed("echo");
    }

    @Test
    void theResultIsTheBody() {
        invoke("echo", "{\"a\":1}")
                .then()
                .statusCode(200)
                .body(equalTo("{\"a\":1}"))
                .header("X-Amz-Executed-Version", "$LATEST")
                .header("X-Amz-Function-Error", nullValue())
                .header("x-amzn-RequestId", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}"));
    }

    @Test
    void anEmptyBodyIsAnEmptyObject() {
        given().post(FUNCTIONS + "/echo/invocations").then().statusCode(200).body(equalTo("{}"));
    }

    @Test
    void aFunctionErrorIsStillAnAnswer() {
        invoke("echo", "\"fail\"")
                .then()
                .statusCode(200)
                .header("X-Amz-Function-Error", "Unhandled")
                .body("errorType", equalTo("Boom"));
    }

    @Test
    void theFunctionSeesTheArnAsTheCallerWroteIt() {
        invoke(ARN + ":$LATEST", "\"arn\"").then().statusCode(200).body(equalTo("\"" + ARN + ":$LATEST\""));
        invoke("000000000000:function:echo", "\"arn\"").then().statusCode(200).body(equalTo("\"" + ARN + "\""));
    }

    @Test
    void theLogsEndComesBesideTheResultIfAskedFor() {
        String tail = given().header("X-Amz-Log-Type", "Tail")
                .body("1")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Amz-Log-Result");

        assertThat(new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8))
                .contains("START RequestId: ", "event 1", "REPORT RequestId: ");
    }

    @Test
    void theClientContextReachesTheFunction() {
        String context = Base64.getEncoder().encodeToString("{\"custom\":{}}".getBytes(StandardCharsets.UTF_8));

        given().header("X-Amz-Client-Context", context)
                .body("\"context\"")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .body(equalTo("{\"custom\":{}}"));
    }

    @Test
    void anEventIsAcceptedAndNotAnswered() {
        given().header("X-Amz-Invocation-Type", "Event")
                .body("1")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .statusCode(202)
                .body(emptyString());
    }

    @Test
    void aDryRunRunsNothing() {
        given().header("X-Amz-Invocation-Type", "DryRun")
                .body("1")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .statusCode(204);
    }

    @Test
    void anUnknownInvocationTypeIsRefusedInAwsWords() {
        given().header("X-Amz-Invocation-Type", "Maybe")
                .body("1")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        equalTo("1 validation error detected: Value 'Maybe' at 'invocationType' failed to satisfy"
                                + " constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]"));
    }

    @Test
    void anEventThatIsNotJsonIsRefused() {
        for (String event : new String[] {"hello", "{\"a\":", "{} {}"}) {
            invoke("echo", event)
                    .then()
                    .statusCode(400)
                    .header("x-amzn-ErrorType", "InvalidRequestContentException")
                    .body(
                            "message",
                            startsWith("Could not parse request body into json: Could not parse payload into json: "));
        }
    }

    @Test
    void anUnknownFunctionOrQualifierIsNotFound() {
        invoke("nobody", "1").then().statusCode(404).header("x-amzn-ErrorType", "ResourceNotFoundException");
        given().body("1")
                .post(FUNCTIONS + "/echo/invocations?Qualifier=7")
                .then()
                .statusCode(404)
                .body("Message", equalTo("Function not found: " + ARN + ":7"));
    }

    @Test
    void tooLargeEventsAreRefused() {
        invoke("echo", "\"" + "x".repeat(6_291_456) + "\"")
                .then()
                .statusCode(413)
                .header("x-amzn-ErrorType", "RequestEntityTooLargeException")
                .body(
                        "message",
                        equalTo("Request must be smaller than 6291456 bytes for the InvokeFunction operation"));
        given().header("X-Amz-Invocation-Type", "Event")
                .body("\"" + "x".repeat(1_048_576) + "\"")
                .post(FUNCTIONS + "/echo/invocations")
                .then()
                .statusCode(413)
                .body(
                        "message",
                        equalTo("1048578 byte payload is too large for the Event invocation type"
                                + " (limit 1048576 bytes)"));
    }
}
