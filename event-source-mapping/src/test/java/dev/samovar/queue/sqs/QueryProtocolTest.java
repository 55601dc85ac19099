package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.form;
import static dev.samovar.queue.sqs.Sqs.newName;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The protocol of older clients: forms in, XML out. */
@QuarkusTest
class QueryProtocolTest {

    @Test
    void aQueueIsMadeAndFound() {
        String name = newName();
        ValidatableResponse created = ask(
                "/",
                "CreateQueue",
                Map.of(
                        "QueueName", name,
                        "Attribute.1.Name", "DelaySeconds",
                        "Attribute.1.Value", "0",
                        "Attribute.2.Name", "VisibilityTimeout",
                        "Attribute.2.Value", "45",
                        "Tag.1.Key", "team",
                        "Tag.1.Value", "tea"));
        String url = "http://localhost:" + RestAssured.port + "/000000000000/" + name;

        created.statusCode(200).contentType("text/xml");
        assertThat(created.extract().asString())
                .startsWith("<?xml version=\"1.0\"?><CreateQueueResponse"
                        + " xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><CreateQueueResult><QueueUrl>" + url
                        + "</QueueUrl></CreateQueueResult><ResponseMetadata><RequestId>");
        ask("/", "GetQueueUrl", Map.of("QueueName", name))
                .body("GetQueueUrlResponse.GetQueueUrlResult.QueueUrl", equalTo(url));
        ask("/", "ListQueues", Map.of("QueueNamePrefix", name))
                .body("ListQueuesResponse.ListQueuesResult.QueueUrl", equalTo(url));
        String attributes = "GetQueueAttributesResponse.GetQueueAttributesResult.Attribute";
        ask(path(url), "GetQueueAttributes", Map.of("AttributeName.1", "VisibilityTimeout"))
                .body(attributes + ".Name", equalTo("VisibilityTimeout"))
                .body(attributes + ".Value", equalTo("45"));
        ask(path(url), "ListQueueTags", Map.of())
                .body("ListQueueTagsResponse.ListQueueTagsResult.Tag.Key", equalTo("team"))
                .body("ListQueueTagsResponse.ListQueueTagsResult.Tag.Value", equalTo("tea"));
    }

    @Test
    void aMessageIsSentReceivedAndDeleted() {
        String url = newQueue();

        XmlPath sent = ask(
                        path(url),
                        "SendMessage",
                        Map.of(
                                "MessageBody", "a&b <ü>\r\n",
                                "MessageAttribute.1.Name", "colour",
                                "MessageAttribute.1.Value.DataType", "String",
                                "MessageAttribute.1.Value.StringValue", "red",
                                "MessageAttribute.2.Name", "raw",
                                "MessageAttribute.2.Value.DataType", "Binary",
                                "MessageAttribute.2.Value.BinaryValue", "AQI=",
                                "MessageSystemAttribute.1.Name", "AWSTraceHeader",
                                "MessageSystemAttribute.1.Value.DataType", "String",
                                "MessageSystemAttribute.1.Value.StringValue", "Root=1"))
                .statusCode(200)
                .extract()
                .xmlPath()
                .setRootPath("SendMessageResponse.SendMessageResult");
        XmlPath received = ask(
                        path(url),
                        "ReceiveMessage",
                        Map.of(
                                "AttributeName.1", "AWSTraceHeader",
                                "MessageAttributeName.1", "colour",
                                "MaxNumberOfMessages", "10"))
                .extract()
                .xmlPath()
                .setRootPath("ReceiveMessageResponse.ReceiveMessageResult.Message");

        assertThat(received.getString("MessageId")).isEqualTo(sent.getString("MessageId"));
        assertThat(received.getString("MD5OfBody")).isEqualTo(sent.getString("MD5OfMessageBody"));
        assertThat(sent.getString("MD5OfMessageAttributes")).hasSize(32);
        assertThat(sent.getString("MD5OfMessageSystemAttributes")).hasSize(32);
        assertThat(received.getString("Body")).isEqualTo("a&b <ü>\r\n");
        assertThat(received.getString("Attribute.Name")).isEqualTo("AWSTraceHeader");
        assertThat(received.getString("Attribute.Value")).isEqualTo("Root=1");
        assertThat(received.getString("MessageAttribute.Name")).isEqualTo("colour");
        assertThat(received.getString("MessageAttribute.Value.StringValue")).isEqualTo("red");
        assertThat(received.getString("MessageAttribute.Value.DataType")).isEqualTo("String");

        String deleted = ask(path(url), "DeleteMessage", Map.of("ReceiptHandle", received.getString("ReceiptHandle")))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(deleted)
                .matches("<\\?xml version=\"1.0\"\\?><DeleteMessageResponse"
                        + " xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><ResponseMetadata><RequestId>[0-9a-f-]{36}"
                        + "</RequestId></ResponseMetadata></DeleteMessageResponse>");
    }

    @Test
    void batchesTellSuccessesAndFailures() {
        String url = newQueue();
        String entry = "SendMessageBatchRequestEntry.";

        ask(
                        "/",
                        "SendMessageBatch",
                        Map.of(
                                "QueueUrl",
                                url,
                                entry + "1.Id",
                                "good",
                                entry + "1.MessageBody",
                                "one",
                                entry + "2.Id",
                                "bad",
                                entry + "2.MessageBody",
                                "\u0001"))
                .statusCode(200)
                .rootPath("SendMessageBatchResponse.SendMessageBatchResult")
                .body("SendMessageBatchResultEntry.Id", equalTo("good"))
                .body("SendMessageBatchResultEntry.MD5OfMessageBody", equalTo("f97c5d29941bfb1b2fdab0874906ab82"))
                .body("BatchResultErrorEntry.Id", equalTo("bad"))
                .body("BatchResultErrorEntry.Code", equalTo("InvalidMessageContents"))
                .body("BatchResultErrorEntry.SenderFault", equalTo("true"));
        String handle = ask("/", "ReceiveMessage", Map.of("QueueUrl", url))
                .extract()
                .xmlPath()
                .getString("ReceiveMessageResponse.ReceiveMessageResult.Message.ReceiptHandle");
        ask(
                        "/",
                        "ChangeMessageVisibilityBatch",
                        Map.of(
                                "QueueUrl",
                                url,
                                "ChangeMessageVisibilityBatchRequestEntry.1.Id",
                                "a",
                                "ChangeMessageVisibilityBatchRequestEntry.1.ReceiptHandle",
                                handle,
                                "ChangeMessageVisibilityBatchRequestEntry.1.VisibilityTimeout",
                                "60"))
                .rootPath("ChangeMessageVisibilityBatchResponse.ChangeMessageVisibilityBatchResult")
                .body("ChangeMessageVisibilityBatchResultEntry.Id", equalTo("a"));
        ask(
                        "/",
                        "DeleteMessageBatch",
                        Map.of(
                                "QueueUrl", url,
                                "DeleteMessageBatchRequestEntry.1.Id", "a",
                                "DeleteMessageBatchRequestEntry.1.ReceiptHandle", handle))
                .rootPath("DeleteMessageBatchResponse.DeleteMessageBatchResult")
                .body("DeleteMessageBatchResultEntry.Id", equalTo("a"));
    }

    @Test
    void listsOfUrlsAreRepeatedElements() {
        String prefix = newName() + "-";
        for (String name : new String[] {"a", "b"}) {
            ask("/", "CreateQueue", Map.of("QueueName", prefix + name));
        }

        ask("/", "ListQueues", Map.of("QueueNamePrefix", prefix))
                .body("ListQueuesResponse.ListQueuesResult.QueueUrl.size()", equalTo(2));
        ask("/", "ListQueues", Map.of("QueueNamePrefix", prefix, "MaxResults", "1"))
                .body("ListQueuesResponse.ListQueuesResult.NextToken.isEmpty()", equalTo(false));
    }

    @Test
    void permissionsAndTagsAreWritten() {
        String url = newQueue();

        ask(
                        path(url),
                        "AddPermission",
                        Map.of("Label", "l", "AWSAccountId.1", "111111111111", "ActionName.1", "SendMessage"))
                .statusCode(200);
        ask(path(url), "TagQueue", Map.of("Tag.1.Key", "k", "Tag.1.Value", "v")).statusCode(200);
        ask(path(url), "UntagQueue", Map.of("TagKey.1", "k")).statusCode(200);
        ask(path(url), "RemovePermission", Map.of("Label", "l")).statusCode(200);
        ask(path(url), "SetQueueAttributes", Map.of("Attribute.Name", "DelaySeconds", "Attribute.Value", "3"))
                .statusCode(200);

        ask(path(url), "GetQueueAttributes", Map.of("AttributeName", "DelaySeconds"))
                .body("GetQueueAttributesResponse.GetQueueAttributesResult.Attribute.Value", equalTo("3"));
    }

    @Test
    void refusalsAreXmlToo() {
        refused(
                ask("/000000000000/nowhere", "SendMessage", Map.of("MessageBody", "b")),
                400,
                "AWS.SimpleQueueService.NonExistentQueue",
                "The specified queue does not exist for this wsdl version.");
        refused(ask("/", "Dance", Map.of()), 400, "InvalidAction", "The action Dance is not valid for this endpoint.");
        refused(
                ask(path(newQueue()), "ReceiveMessage", Map.of("MaxNumberOfMessages", "11")),
                400,
                "InvalidParameterValue",
                "Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if"
                        + " provided.");
        refused(
                ask(path(newQueue()), "ReceiveMessage", Map.of("MaxNumberOfMessages", "many")),
                400,
                "MalformedInput",
                "many can not be converted to an Integer");
        refused(
                ask(path(newQueue()), "DeleteMessage", Map.of("ReceiptHandle", "<garbage>")),
                404,
                "ReceiptHandleIsInvalid",
                "The input receipt handle \"<garbage>\" is not a valid receipt handle.");
        refused(
                ask("/", "SendMessage", Map.of()),
                400,
                "MissingParameter",
                "The request must contain the parameter QueueUrl.");
    }

    @Test
    void aFormSaysThatItMeansSqsByItsVersionItsSignatureOrItsAction() {
        String name = newName();
        given().formParam("Action", "CreateQueue")
                .formParam("QueueName", name)
                .post("/")
                .then()
                .statusCode(200);
        given().header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sqs/aws4_request, Signature=x")
                .formParam("Action", "GetQueueUrl")
                .formParam("QueueName", name)
                .post("/")
                .then()
                .statusCode(200);
        given().formParam("Action", "AddPermission")
                .formParam("Version", "2010-03-31")
                .post("/")
                .then()
                .statusCode(400)
                .body("ErrorResponse.Error.Code", equalTo("UnknownOperationException"));
    }

    private static ValidatableResponse ask(String path, String action, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("Action", action);
        return form(path, form);
    }

    private static void refused(ValidatableResponse response, int status, String code, String message) {
        response.statusCode(status)
                .contentType("text/xml")
                .rootPath("ErrorResponse")
                .body("Error.Type", equalTo("Sender"))
                .body("Error.Code", equalTo(code))
                .body("Error.Message", equalTo(message))
                .body("RequestId.size()", equalTo(1));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
