package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.json;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where older clients send their forms: to paths of many styles, and as queries. */
@QuarkusTest
class QueryAddressesTest {

    @Test
    void aFormMayBeTheQueryOfAGet() {
        String url = newQueue();
        String name = url.substring(url.lastIndexOf('/') + 1);

        given().get("/?Action=ListQueues&Version=2012-11-05&QueueNamePrefix=" + name)
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("ListQueuesResponse.ListQueuesResult.QueueUrl", equalTo(url));
        given().urlEncodingEnabled(false)
                .get(path(url) + "?Action=SendMessage&MessageBody=a+b%26c")
                .then()
                .statusCode(200)
                .body("SendMessageResponse.SendMessageResult.MessageId.isEmpty()", equalTo(false));
        given().contentType("application/json")
                .get(path(url) + "?Action=ReceiveMessage&Version=2012-11-05")
                .then()
                .body("ReceiveMessageResponse.ReceiveMessageResult.Message.Body", equalTo("a b&c"));
        given().get(path(url) + "?Action=Dance&Version=2012-11-05")
                .then()
                .statusCode(400)
                .body("ErrorResponse.Error.Code", equalTo("InvalidAction"));
    }

    @Test
    void aGetWithoutAnActionIsNoRequestToAService() {
        for (String path : new String[] {"/", "/000000000000/orders", "/queue/orders"}) {
            given().get(path)
                    .then()
                    .header("x-amzn-ErrorType", "UnknownOperationException")
                    .body(containsString("GET " + path));
        }
    }

    @Test
    void aQueryThatWasSignedBeforehandSaysWhoItsCallerIs() {
        given().get("/?Action=GetQueueUrl&QueueName=nowhere"
                        + "&X-Amz-Credential=test%2F20260101%2Fus-east-1%2Fsqs%2Faws4_request")
                .then()
                .statusCode(400)
                .body("ErrorResponse.Error.Code", equalTo("AWS.SimpleQueueService.NonExistentQueue"));
    }

    @Test
    void aFormThatIsNotEncodedAsFormsAreIsRefused() {
        given().contentType("application/x-www-form-urlencoded")
                .body("Action=SendMessage&Version=2012-11-05&MessageBody=%zz")
                .post(path(newQueue()))
                .then()
                .statusCode(404)
                .body("ErrorResponse.Error.Code", equalTo("MalformedQueryString"))
                .body("ErrorResponse.Error.Message", equalTo("The query string contains a syntax error."));
    }

    @Test
    void fieldsOfAFormMayBeInTheQuery() {
        String url = newQueue();

        given().formParam("MessageBody", "a")
                .post(path(url) + "?Action=SendMessage&Version=2012-11-05")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/000000000000/%s", "/queue/us-east-1/000000000000/%s", "/queue/%s"})
    void queuesAreReachedAtThePathsOfOtherProgramsToo(String style) {
        String url = newQueue();
        String path = style.formatted(url.substring(url.lastIndexOf('/') + 1));

        for (String host : new String[] {"sqs.us-east-1.localhost.localstack.cloud", "us-east-1.queue.localhost"}) {
            given().header("Host", host + ":" + RestAssured.port)
                    .formParam("Action", "SendMessage")
                    .formParam("Version", "2012-11-05")
                    .formParam("MessageBody", "a")
                    .post(path)
                    .then()
                    .statusCode(200);
            given().header("Host", host + ":" + RestAssured.port)
                    .get(path + "?Action=ReceiveMessage&Version=2012-11-05")
                    .then()
                    .body("ReceiveMessageResponse.ReceiveMessageResult.Message.Body", equalTo("a"));
            json("SendMessage", "{\"QueueUrl\":\"http://" + host + path + "\",\"MessageBody\":\"a\"}")
                    .statusCode(200);
        }
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
