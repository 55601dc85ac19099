package dev.samovar.cli.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.cli.client.AwsService;
import java.util.ArrayList;
import java.util.List;

/** The queues of a running server, by name. */
final class Queues {
    private final AwsClient client;

    Queues(AwsClient client) {
        this.client = client;
    }

    /** An empty request. */
    ObjectNode request() {
        return client.object();
    }

    /** A request about one queue. */
    ObjectNode request(String queue) throws InterruptedException {
        return request().put("QueueUrl", url(queue));
    }

    JsonNode call(String operation, ObjectNode request) throws InterruptedException {
        return client.call(AwsService.SQS, operation, request);
    }

    private String url(String queue) throws InterruptedException {
        return call("GetQueueUrl", request().put("QueueName", queue))
                .path("QueueUrl")
                .asText();
    }

    String arn(String queue) throws InterruptedException {
        return attributes(queue).path("QueueArn").asText();
    }

    /** All attributes of a queue. */
    JsonNode attributes(String queue) throws InterruptedException {
        ObjectNode request = request(queue);
        request.putArray("AttributeNames").add("All");
        return call("GetQueueAttributes", request).path("Attributes");
    }

    /** The names of all queues that begin with a prefix, in AWS's order. */
    List<String> names(String prefix) throws InterruptedException {
        List<String> names = new ArrayList<>();
        ObjectNode request = request().put("QueueNamePrefix", prefix).put("MaxResults", 1000);
        String next;
        do {
            JsonNode page = call("ListQueues", request);
            page.path("QueueUrls").forEach(url -> names.add(afterLastSlash(url.asText())));
            next = page.path("NextToken").asText("");
            request.put("NextToken", next);
        } while (!next.isEmpty());
        return names;
    }

    private static String afterLastSlash(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
