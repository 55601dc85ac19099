package dev.samovar.wiring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.cli.client.AwsClient;
import dev.samovar.store.Batch;
import dev.samovar.store.DataDirectory;
import dev.samovar.store.SqliteStore;
import dev.samovar.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests that a server sends to itself, so that the JVM's AOT cache knows what serving needs. */
final class Rehearsal {
    private static final List<String> MANAGEMENT = List.of("/_samovar/health", "/2015-03-31/functions");
    /* The last of them are refused: by validation, and because there is no such path. */
    private static final List<String> READS = List.of(
            "/mock?name=Ada", "/teas/assam", "/template/assam", "/teas/assam", "/template/sencha", "/elsewhere");
    private static final List<String> CUPS = List.of("{\"tea\":\"assam\",\"spoons\":2}", "{\"spoons\":-1}");
    private static final Map<String, String> SETTINGS = Map.of(
            "/cacheClusterEnabled", "true",
            "/cacheClusterSize", "0.5",
            "/*/*/throttling/rateLimit", "100",
            "/*/*/throttling/burstLimit", "100",
            "/accessLogSettings/destinationArn", "arn:aws:logs:us-east-1:000000000000:log-group:rehearsal",
            "/accessLogSettings/format", "$context.requestId $context.status");

    private final URI endpoint;
    private final OpenStage stage;

    /**
     * A rehearsal of the server and of one stage.
     *
     * @param stage of the API that {@code rehearsal.yaml} describes
     */
    Rehearsal(URI endpoint, OpenStage stage) {
        this.endpoint = endpoint;
        this.stage = stage;
    }

    void perform() {
        keep();
        MANAGEMENT.forEach(path -> send(endpoint.resolve(path), ""));
        visit();
        try (var client = new AwsClient(endpoint, "us-east-1")) {
            client.patch("/restapis/" + stage.api() + "/stages/" + stage.stage(), changed(client.object()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return;
        }
        visit();
    }

    /* What a server does that keeps its state, for this one keeps none. */
    private static void keep() {
        try (var temporary = TemporaryDirectory.create();
                DataDirectory directory = DataDirectory.open(temporary.path());
                Store store = SqliteStore.open(directory)) {
            store.write(new Batch().put("rehearsal", "document", new byte[] {'{', '}'}))
                    .join();
            store.read("rehearsal", (key, document) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }

    private void visit() {
        READS.forEach(path -> send(stage.address().resolve(path), ""));
        CUPS.forEach(cup -> send(stage.address().resolve("/cups?size=large"), cup));
    }

    private static ObjectNode changed(ObjectNode request) {
        ArrayNode operations = request.putArray("patchOperations");
        SETTINGS.forEach((path, value) ->
                operations.addObject().put("op", "replace").put("path", path).put("value", value));
        return request;
    }

    /* A request with a body is a POST. */
    private static void send(URI address, String body) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            try (InputStream answer = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream()) {
                if (answer != null) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the rehearsal of " + address + " failed", e);
        }
    }
}
