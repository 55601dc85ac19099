package dev.samovar.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;

/** Makes on a server what a measurement needs. */
final class AwsClient implements AutoCloseable {
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String MAPPINGS = "/2015-03-31/event-source-mappings/";
    private static final String QUEUE_ARN = "arn:aws:sqs:us-east-1:000000000000:";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_ERROR = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String region;

    AwsClient(int port) {
        this(port, "us-east-1");
    }

    AwsClient(int port, String region) {
        this.port = port;
        this.region = region;
    }

    String region() {
        return region;
    }

    /** Makes a queue; the answer is its address. */
    String createQueue(String name) {
        return sqs("CreateQueue", "{\"QueueName\":\"" + name + "\"}")
                .get("QueueUrl")
                .textValue();
    }

    void deleteQueue(String url) {
        sqs("DeleteQueue", "{\"QueueUrl\":\"" + url + "\"}");
    }

    /** Messages that are in a queue, hidden ones too. */
    int countMessages(String url) {
        JsonNode attributes = sqs("GetQueueAttributes", "{\"QueueUrl\":\"" + url + "\",\"AttributeNames\":[\"All\"]}")
                .get("Attributes");
        return attributes.get("ApproximateNumberOfMessages").asInt()
                + attributes.get("ApproximateNumberOfMessagesNotVisible").asInt();
    }

    /** Sends a message; it is safe when this returns. */
    void sendMessage(String url, String body) {
        sqs("SendMessage", "{\"QueueUrl\":\"" + url + "\",\"MessageBody\":\"" + body + "\"}");
    }

    /** Receives up to ten messages, which stay hidden for a minute. */
    JsonNode receiveMessages(String url) {
        return sqs(
                        "ReceiveMessage",
                        "{\"QueueUrl\":\"" + url + "\",\"MaxNumberOfMessages\":10,\"VisibilityTimeout\":60}")
                .path("Messages");
    }

    /** Deletes a message; it is gone for good when this returns. */
    void deleteMessage(String url, String receiptHandle) {
        sqs("DeleteMessage", "{\"QueueUrl\":\"" + url + "\",\"ReceiptHandle\":\"" + receiptHandle + "\"}");
    }

    private JsonNode sqs(String action, String body) {
        return send(to("/", "sqs")
                .header("X-Amz-Target", "AmazonSQS." + action)
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Deploys a function of this program. */
    void createFunction(String name, Class<?> handler, String variables) throws IOException {
        send(to(FUNCTIONS, "lambda").POST(HttpRequest.BodyPublishers.ofString("""
                {"FunctionName":"%s","Runtime":"java25","Handler":"%s","Role":"arn:aws:iam::000000000000:role/benchmark",
                "Timeout":30,"Environment":{"Variables":%s},"Code":{"ZipFile":"%s"}}""".formatted(
                name, handler.getName(), variables, Base64.getEncoder().encodeToString(FunctionJar.of(handler))))));
    }

    /** Makes a REST API of an OpenAPI document. */
    JsonNode importApi(String document) {
        return send(to("/restapis?mode=import", "apigateway").POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    /** Deploys a REST API to a stage, which is made with it. */
    void deployApi(String api, String stage) {
        send(to("/restapis/" + api + "/deployments", "apigateway")
                .POST(HttpRequest.BodyPublishers.ofString("{\"stageName\":\"" + stage + "\"}")));
    }

    /** Changes a stage's settings. */
    void patchStage(String api, String stage, String operations) {
        send(to("/restapis/" + api + "/stages/" + stage, "apigateway")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(operations)));
    }

    /** Feeds a function from a queue in batches of 10; the answer is the mapping's id. */
    String createMapping(String queue, String function) {
        return send(to(MAPPINGS, "lambda")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"EventSourceArn\":\"" + QUEUE_ARN + queue + "\",\"FunctionName\":\"" + function
                                        + "\",\"BatchSize\":" + QueueRequests.BATCH + "}")))
                .get("UUID")
                .textValue();
    }

    void deleteMapping(String id) {
        send(to(MAPPINGS + id, "lambda").DELETE());
    }

    private HttpRequest.Builder to(String path, String service) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", HttpLoad.authorization(region).replace("/lambda/", "/" + service + "/"));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%d: %s", response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException("no answer", broken);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
