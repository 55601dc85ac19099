package dev.samovar;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Requests to services that share room for their bodies. */
@QuarkusTest
class BodyRoomTest {

    private static Response listQueues(int bodyBytes) {
        return given().contentType("application/x-amz-json-1.0")
                .header("X-Amz-Target", "AmazonSQS.ListQueues")
                .body(("{}" + " ".repeat(bodyBytes - 2)).getBytes(US_ASCII))
                .post("/");
    }

    @Test
    void aBodyForWhichThereIsNoRoomIsRefusedInTheFormOfTheProtocol() {
        int bytes = TestWiring.BODY_ROOM_BYTES + 1;

        listQueues(bytes).then().statusCode(429).body(containsString("\"__type\":\"TooManyRequestsException\""));
        given().formParam("Action", "ListQueues")
                .formParam("a", "x".repeat(bytes))
                .post("/")
                .then()
                .statusCode(429)
                .body(containsString("<Code>TooManyRequestsException</Code>"));
    }

    @Test
    void whatIsAnsweredOrRefusedGivesItsRoomBack() {
        int most = TestWiring.BODY_ROOM_BYTES;

        listQueues(most).then().statusCode(200);
        listQueues(most + 1).then().statusCode(429);
        listQueues(most).then().statusCode(200);
        given().contentType("application/x-amz-json-1.0")
                .header("X-Amz-Target", "AmazonSQS.Nothing")
                .body(new byte[most])
                .post("/")
                .then()
                .statusCode(400);
        listQueues(most).then().statusCode(200);
    }
}
