package dev.samovar.cli.apis;

import com.fasterxml.jackson.databind.JsonNode;

/** What a stage of a REST API sets for its methods. */
final class MethodSettings {
    private static final String NONE = "-";

    private final JsonNode stage;

    MethodSettings(JsonNode stage) {
        this.stage = stage;
    }

    String cache(Route route) {
        boolean isOn = stage.path("cacheClusterEnabled").asBoolean();
        JsonNode own = own(route);
        boolean caches = own.isMissingNode()
                ? route.verb().equals("GET")
                : own.path("cachingEnabled").asBoolean(true);
        JsonNode setting = setting(route);
        int seconds = setting.path("cacheTtlInSeconds").asInt(300);
        boolean isOff =
                setting.has("cachingEnabled") && !setting.path("cachingEnabled").asBoolean();
        return isOn && caches && !isOff && seconds > 0 ? seconds + " s" : NONE;
    }

    String throttle(Route route) {
        return throttle(setting(route));
    }

    /** A limit, as both kinds of API write it. */
    static String throttle(JsonNode setting) {
        return setting.has("throttlingRateLimit")
                ? setting.path("throttlingRateLimit").asText() + "/s, burst "
                        + setting.path("throttlingBurstLimit").asText()
                : NONE;
    }

    private JsonNode setting(Route route) {
        JsonNode own = own(route);
        return own.isMissingNode() ? settings().path("*/*") : own;
    }

    private JsonNode own(Route route) {
        return settings().path(route.path().replace("/", "~1") + "/" + route.verb());
    }

    private JsonNode settings() {
        return stage.path("methodSettings");
    }
}
