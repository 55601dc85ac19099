package dev.samovar.benchmark;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The requests to one queue in SQS's JSON protocol, as bytes ready to be sent. Nobody checks signatures. */
final class QueueRequests {
    static final int BATCH = 10;

    private static final String BODY = "x".repeat(256);
    private static final String HANDLE = "\"ReceiptHandle\":\"";
    private static final int LENGTH_BYTES_EXPECTED = 16;

    private final String queueUrl;
    private final Buffer send;
    private final Buffer sendBatch;
    private final Buffer receive;
    private final Buffer receiveBatch;
    private final byte[] deleteHead = head("DeleteMessage");
    private final byte[] deleteBatchHead = head("DeleteMessageBatch");

    QueueRequests(String queueUrl) {
        this.queueUrl = queueUrl;
        send = request("SendMessage", "\"MessageBody\":\"" + BODY + "\"");
        sendBatch = request("SendMessageBatch", entries(n -> "\"MessageBody\":\"" + BODY + "\""));
        receive = request("ReceiveMessage", "\"MaxNumberOfMessages\":1");
        receiveBatch = request("ReceiveMessage", "\"MaxNumberOfMessages\":" + BATCH);
    }

    private static String entries(IntFunction<String> members) {
        return entries(BATCH, members);
    }

    private static String entries(int count, IntFunction<String> members) {
        return IntStream.range(0, count)
                .mapToObj(n -> "{\"Id\":\"" + n + "\"," + members.apply(n) + "}")
                .collect(Collectors.joining(",", "\"Entries\":[", "]"));
    }

    private Buffer request(String action, String members) {
        return request(head(action), "{\"QueueUrl\":\"" + queueUrl + "\"," + members + "}");
    }

    private static Buffer request(byte[] head, String json) {
        return Buffer.buffer(head.length + json.length() + LENGTH_BYTES_EXPECTED)
                .appendBytes(head)
                .appendString(json.length() + "\r\n\r\n")
                .appendString(json);
    }

    /* Up to where the length of the body stands. */
    private static byte[] head(String action) {
        return """
                POST / HTTP/1.1\r
                Host: localhost\r
                Authorization: AWS4-HMAC-SHA256 Credential=benchmark/20260101/us-east-1/sqs/aws4_request, \
                SignedHeaders=host;x-amz-date, Signature=0\r
                X-Amz-Date: 20260101T000000Z\r
                X-Amz-Target: AmazonSQS.%s\r
                Content-Type: application/x-amz-json-1.0\r
                Content-Length:""".formatted(action).getBytes(StandardCharsets.US_ASCII);
    }

    Buffer send() {
        return send;
    }

    Buffer sendBatch() {
        return sendBatch;
    }

    Buffer receive() {
        return receive;
    }

    Buffer receiveBatch() {
        return receiveBatch;
    }

    /** Deletes one message. */
    Buffer delete(String handle) {
        return request(deleteHead, "{\"QueueUrl\":\"" + queueUrl + "\"," + HANDLE + handle + "\"}");
    }

    /** Deletes some messages in one request. */
    Buffer deleteBatch(List<String> handles) {
        return request(
                deleteBatchHead,
                "{\"QueueUrl\":\"" + queueUrl + "\"," + entries(handles.size(), n -> HANDLE + handles.get(n) + "\"")
                        + "}");
    }

    /** The receipt handles in the answer to a receive. */
    static List<String> handles(String answer) {
        List<String> handles = new ArrayList<>();
        for (int at = answer.indexOf(HANDLE); at >= 0; at = answer.indexOf(HANDLE, at)) {
            at += HANDLE.length();
            handles.add(answer.substring(at, answer.indexOf('"', at)));
        }
        return handles;
    }
}
