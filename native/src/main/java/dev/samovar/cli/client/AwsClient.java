package dev.samovar.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks AWS's JSON over HTTP with a running server; answers that are errors end the command. */
public final class AwsClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int OK_MIN = 200;
    private static final int OK_MAX = 299;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final JsonMapper mapper = new JsonMapper();
    private final URI endpoint;
    private final String region;

    public AwsClient(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    public JsonNode get(String path) throws InterruptedException {
        return send(lambda(path).GET());
    }

    public JsonNode post(String path, JsonNode body) throws InterruptedException {
        return send(lambda(path).POST(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode put(String path, JsonNode body) throws InterruptedException {
        return send(lambda(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    public JsonNode patch(String path, JsonNode body) throws InterruptedException {
        return send(lambda(path).method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    public JsonNode delete(String path) throws InterruptedException {
        return send(lambda(path).DELETE());
    }

    /** Calls an operation of a service that names it in a header. */
    public JsonNode call(AwsService service, String operation, JsonNode body) throws InterruptedException {
        return send(request("/", service.signingName())
                .header("Content-Type", service.contentType())
                .header("X-Amz-Target", service.target(operation))
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder lambda(String path) {
        return request(path, "lambda").header("Content-Type", "application/json");
    }

    /** The server reads service and region from the scope of the signature, and does not verify it. */
    private HttpRequest.Builder request(String path, String service) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=samovar/20260101/" + region + "/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=none");
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? MissingNode.getInstance() : mapper.readTree(response.body());
            if (response.statusCode() < OK_MIN || response.statusCode() > OK_MAX) {
                throw refused(response, body);
            }
            return body;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    "no Samovar answers at " + endpoint + ": start one with 'samovar start', or name another with"
                            + " --endpoint");
        }
    }

    private static CommandFailure refused(HttpResponse<?> response, JsonNode body) {
        String type = response.headers()
                .firstValue("x-amzn-ErrorType")
                .orElse(body.path("__type").asText("HTTP " + response.statusCode()));
        /* Services of the older kind put a namespace before the type. */
        String name = type.substring(type.indexOf('#') + 1);
        String message = body.path("message").asText(body.path("Message").asText("no message"));
        return new CommandFailure(ExitCode.REFUSED, name + ": " + message);
    }

    @Override
    public void close() {
        http.close();
    }
}
