package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.samovar.cli.console.Table;
import java.util.Map;
import java.util.Optional;

/** A line of a REST API's route table. */
final class RouteLine {
    private static final String NONE = "-";

    private final JsonNode resource;
    private final JsonNode method;
    private final Optional<JsonNode> stage;
    private final Map<String, String> authorizerNames;

    /**
     * A method as a stage serves it.
     *
     * @param stage whose settings are shown, if there is one
     * @param authorizerNames by id
     */
    RouteLine(JsonNode resource, JsonNode method, Optional<JsonNode> stage, Map<String, String> authorizerNames) {
        this.resource = resource;
        this.method = method;
        this.stage = stage;
        this.authorizerNames = authorizerNames;
    }

    /** A table without lines. */
    static Table table() {
        return new Table("METHOD", "PATH", "INTEGRATION", "AUTH", "CACHE", "THROTTLE");
    }

    void addTo(Table table) {
        table.add(
                method.path("httpMethod").asText(),
                resource.path("path").asText(),
                IntegrationText.of(method.path("methodIntegration")),
                authorization(),
                cache(),
                throttle());
    }

    private String authorization() {
        String type = method.path("authorizationType").asText("NONE");
        String who = switch (type) {
            case "NONE" -> NONE;
            case "AWS_IAM" -> "iam";
            default -> authorizerNames.getOrDefault(method.path("authorizerId").asText(), type);
        };
        if (!method.path("apiKeyRequired").asBoolean()) {
            return who;
        }
        return who.equals(NONE) ? "key" : who + " + key";
    }

    private String cache() {
        boolean isOn =
                stage.filter(of -> of.path("cacheClusterEnabled").asBoolean()).isPresent();
        String verb = method.path("httpMethod").asText();
        JsonNode own = ownSetting();
        boolean caches = own.isMissingNode()
                ? verb.equals("GET")
                : own.path("cachingEnabled").asBoolean(true);
        JsonNode setting = setting();
        int seconds = setting.path("cacheTtlInSeconds").asInt(300);
        boolean isOff =
                setting.has("cachingEnabled") && !setting.path("cachingEnabled").asBoolean();
        return isOn && caches && !isOff && seconds > 0 ? seconds + " s" : NONE;
    }

    private String throttle() {
        JsonNode setting = setting();
        return setting.has("throttlingRateLimit")
                ? setting.path("throttlingRateLimit").asText() + "/s, burst "
                        + setting.path("throttlingBurstLimit").asText()
                : NONE;
    }

    private JsonNode setting() {
        JsonNode own = ownSetting();
        return own.isMissingNode() ? settings().path("*/*") : own;
    }

    private JsonNode ownSetting() {
        String path = resource.path("path").asText().replace("/", "~1");
        return settings().path(path + "/" + method.path("httpMethod").asText());
    }

    private JsonNode settings() {
        return stage.map(of -> of.path("methodSettings")).orElse(MissingNode.getInstance());
    }
}
