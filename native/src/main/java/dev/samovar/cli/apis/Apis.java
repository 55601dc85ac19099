package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The gateway of a running server, as its two management APIs show it. */
final class Apis {
    private static final String REST = "/restapis";
    private static final String HTTP = "/v2/apis";

    private final AwsClient client;

    Apis(AwsClient client) {
        this.client = client;
    }

    List<JsonNode> restApis() throws InterruptedException {
        return all(REST, "item", "position", "limit");
    }

    List<JsonNode> httpApis() throws InterruptedException {
        return all(HTTP, "items", "nextToken", "maxResults");
    }

    JsonNode rest(String apiId) throws InterruptedException {
        return client.get(REST + "/" + encoded(apiId));
    }

    JsonNode http(String apiId) throws InterruptedException {
        return client.get(HTTP + "/" + encoded(apiId));
    }

    /** Whether an id is that of an HTTP API. */
    boolean isHttp(String apiId) throws InterruptedException {
        return httpApis().stream()
                .anyMatch(found -> found.path("apiId").asText().equals(apiId));
    }

    JsonNode httpStage(String apiId, String stage) throws InterruptedException {
        return client.get(HTTP + "/" + encoded(apiId) + "/stages/" + encoded(stage));
    }

    /** The resources of a REST API with their methods. */
    List<JsonNode> resources(String apiId) throws InterruptedException {
        return all(REST + "/" + encoded(apiId) + "/resources?embed=methods", "item", "position", "limit");
    }

    List<JsonNode> restStages(String apiId) throws InterruptedException {
        return members(client.get(REST + "/" + encoded(apiId) + "/stages").path("item"));
    }

    JsonNode restStage(String apiId, String stage) throws InterruptedException {
        return client.get(REST + "/" + encoded(apiId) + "/stages/" + encoded(stage));
    }

    /** What a stage's deployment has, as an OpenAPI document. */
    JsonNode restExport(String apiId, String stage) throws InterruptedException {
        return client.get(
                REST + "/" + encoded(apiId) + "/stages/" + encoded(stage) + "/exports/oas30?extensions=apigateway");
    }

    /** The names of a REST API's authorizers by id. */
    Map<String, String> authorizers(String apiId) throws InterruptedException {
        return names(
                members(client.get(REST + "/" + encoded(apiId) + "/authorizers").path("item")), "id");
    }

    /** The names of an HTTP API's authorizers by id. */
    Map<String, String> httpAuthorizers(String apiId) throws InterruptedException {
        return names(ofHttp(apiId, "authorizers"), "authorizerId");
    }

    private static Map<String, String> names(List<JsonNode> things, String id) {
        return things.stream()
                .collect(Collectors.toMap(
                        thing -> thing.path(id).asText(),
                        thing -> thing.path("name").asText()));
    }

    /** What a stage's deployment has, as an OpenAPI document. */
    JsonNode httpExport(String apiId, String stage) throws InterruptedException {
        return client.get(HTTP + "/" + encoded(apiId) + "/exports/OAS30?outputType=JSON&stageName=" + encoded(stage));
    }

    /** What an HTTP API has of one kind: {@code routes}, {@code integrations}, {@code authorizers} or {@code stages}. */
    List<JsonNode> ofHttp(String apiId, String kind) throws InterruptedException {
        return all(HTTP + "/" + encoded(apiId) + "/" + kind, "items", "nextToken", "maxResults");
    }

    private List<JsonNode> all(String path, String list, String marker, String size) throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        do {
            JsonNode page = client.get(
                    path + separator + size + "=100" + (next.isEmpty() ? "" : "&" + marker + "=" + encoded(next)));
            found.addAll(members(page.path(list)));
            next = page.path(marker).asText("");
        } while (!next.isEmpty());
        return found;
    }

    private static List<JsonNode> members(JsonNode array) {
        return array.valueStream().toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
