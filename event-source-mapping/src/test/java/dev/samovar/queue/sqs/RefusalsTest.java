package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.json;
import static dev.samovar.queue.sqs.Sqs.newFifoQueue;
import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in JSON, byte by byte. */
@QuarkusTest
class RefusalsTest {
    private static final String INVALID_VALUE = "com.amazon.coral.service#InvalidParameterValueException";
    private static final String MISSING = "com.amazon.coral.service#MissingRequiredParameterException";
    private static final String SERIALIZATION = "com.amazon.coral.service#SerializationException";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "MaxNumberOfMessages|11|Must be between 1 and 10, if provided.",
                "MaxNumberOfMessages|0|Must be between 1 and 10, if provided.",
                "WaitTimeSeconds|21|Must be >= 0 and <= 20, if provided.",
                "WaitTimeSeconds|-1|Must be >= 0 and <= 20, if provided.",
            })
    void numbersOutOfRange(String parameter, String value, String reason) {
        refused(
                "ReceiveMessage",
                "'" + parameter + "':" + value,
                400,
                INVALID_VALUE,
                "InvalidParameterValue",
                "Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason);
    }

    @Test
    void membersOfAnotherType() {
        refused("SendMessage", "'MessageBody':5", SERIALIZATION, "NUMBER_VALUE can not be converted to a String");
        refused(
                "SendMessage",
                "'MessageBody':'b','DelaySeconds':'5'",
                SERIALIZATION,
                "STRING_VALUE can not be converted to an Integer");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageAttributes':[]",
                SERIALIZATION,
                "START_OF_ARRAY can not be converted to a map");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageAttributes':{'a':{'DataType':'Binary','BinaryValue':'?'}}",
                SERIALIZATION,
                "a blob is not in Base64");
        refused(
                "ReceiveMessage",
                "'AttributeNames':'All'",
                SERIALIZATION,
                "STRING_VALUE can not be converted to a list");
        refused(
                "SendMessageBatch",
                "'Entries':['x']",
                SERIALIZATION,
                "STRING_VALUE can not be converted to a structure");
    }

    @Test
    void membersThatAreMissing() {
        refused("SendMessage", "'MessageBody':''", MISSING, "The request must contain the parameter MessageBody.");
        refused("SendMessage", "'DelaySeconds':1", MISSING, "The request must contain the parameter MessageBody.");
        refused("DeleteMessage", "", MISSING, "The request must contain the parameter ReceiptHandle.");
        refused(
                "ChangeMessageVisibility",
                "'ReceiptHandle':'x'",
                MISSING,
                "The request must contain the parameter VisibilityTimeout.");
        refused(
                "DeleteMessageBatch",
                "'Entries':[{'Id':'a','ReceiptHandle':'x'},{'Id':'b'}]",
                MISSING,
                "The request must contain the parameter DeleteMessageBatchRequestEntry.2.ReceiptHandle.");
        refused(
                "SendMessageBatch",
                "'Entries':[{'MessageBody':'x'}]",
                MISSING,
                "The request must contain the parameter SendMessageBatchRequestEntry.1.Id.");
        json("SendMessage", "{}")
                .statusCode(400)
                .header("x-amzn-query-error", "MissingParameter;Sender")
                .body("message", equalTo("The request must contain the parameter QueueUrl."));
        json("CreateQueue", "").body("message", equalTo("The request must contain the parameter QueueName."));
    }

    @Test
    void messagesThatCannotBeSent() {
        refused(
                "SendMessage",
                "'MessageBody':'" + "x".repeat(1_048_577) + "'",
                INVALID_VALUE,
                "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageAttributes':{'a':{'DataType':'String','StringValue':''}}",
                INVALID_VALUE,
                "Message (user) attribute 'a' must contain a non-empty value of type 'String'.");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageAttributes':"
                        + "{'a':{'DataType':'String','StringValue':'s','StringListValues':['x']}}",
                "com.amazonaws.sqs#UnsupportedOperation",
                "Message attribute list values in SendMessage operation are not supported.");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageSystemAttributes':{'Other':{'DataType':'String','StringValue':'s'}}",
                INVALID_VALUE,
                "Message system attribute name 'Other' is invalid.");
        refused(
                "SendMessage",
                "'MessageBody':'b','MessageGroupId':'a b'",
                INVALID_VALUE,
                "Value a b for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include"
                        + " alphanumeric and punctuation characters. 1 to 128 in length.");
    }

    @Test
    void whatFifoQueuesDoNotTake() {
        String queue = newFifoQueue();

        json("SendMessage", body(queue, "'MessageBody':'b'"))
                .header("x-amzn-query-error", "MissingParameter;Sender")
                .body("__type", equalTo(MISSING))
                .body("message", equalTo("The request must contain the parameter MessageGroupId."));
        json("SendMessage", body(queue, "'MessageBody':'b','MessageGroupId':'g','DelaySeconds':2"))
                .body("__type", equalTo(INVALID_VALUE))
                .body(
                        "message",
                        equalTo("Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter"
                                + " that is not valid for this queue type."));
    }

    @Test
    void receiptHandlesThatAreNone() {
        refused(
                "DeleteMessage",
                "'ReceiptHandle':'garbage'",
                404,
                "com.amazonaws.sqs#ReceiptHandleIsInvalid",
                "ReceiptHandleIsInvalid",
                "The input receipt handle \"garbage\" is not a valid receipt handle.");
    }

    @Test
    void queuesThatAreNotThere() {
        json("SendMessage", "{\"QueueUrl\":\"http://localhost/000000000000/nowhere\",\"MessageBody\":\"b\"}")
                .statusCode(400)
                .contentType("application/x-amz-json-1.0")
                .header("x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender")
                .header("x-amzn-RequestId", startsWith(""))
                .body("__type", equalTo("com.amazonaws.sqs#QueueDoesNotExist"))
                .body("message", equalTo("The specified queue does not exist."));
        json("ReceiveMessage", "{\"QueueUrl\":\"orders\"}")
                .statusCode(404)
                .header("x-amzn-query-error", "InvalidAddress;Sender")
                .body("message", equalTo("The address orders is not valid for this endpoint."));
    }

    @Test
    void attributesThatDoNotExist() {
        refused(
                "GetQueueAttributes",
                "'AttributeNames':['Colour']",
                "com.amazonaws.sqs#InvalidAttributeName",
                "Unknown Attribute Colour.");
        refused(
                "SetQueueAttributes",
                "'Attributes':{'Colour':'red'}",
                "com.amazonaws.sqs#InvalidAttributeName",
                "Unknown Attribute Colour.");
    }

    @Test
    void requestsThatAreNotJson() {
        json("SendMessage", "{\"QueueUrl\":").statusCode(400).body("__type", equalTo(SERIALIZATION));
        json("SendMessage", "[]").statusCode(400).body("__type", equalTo(SERIALIZATION));
    }

    @Test
    void operationsThatSqsDoesNotHave() {
        json("Dance", "{}")
                .statusCode(400)
                .header("x-amzn-query-error", "InvalidAction;Sender")
                .body("__type", equalTo("com.amazon.coral.service#UnknownOperationException"))
                .body("message", equalTo("The action Dance is not valid for this endpoint."));
    }

    private static void refused(String operation, String members, String type, String message) {
        json(operation, body(newQueue(), members))
                .statusCode(400)
                .body("__type", equalTo(type))
                .body("message", equalTo(message));
    }

    private static void refused(
            String operation, String members, int status, String type, String queryCode, String message) {
        json(operation, body(newQueue(), members))
                .statusCode(status)
                .header("x-amzn-query-error", queryCode + ";Sender")
                .body("__type", equalTo(type))
                .body("message", equalTo(message));
    }

    private static String body(String queue, String members) {
        return ("{'QueueUrl':'" + queue + "'" + (members.isEmpty() ? "" : "," + members) + "}").replace('\'', '"');
    }
}
