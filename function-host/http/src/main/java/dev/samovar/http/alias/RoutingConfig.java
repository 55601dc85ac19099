package dev.samovar.http.alias;

import java.util.Map;
import java.util.Optional;

/** Versions beside the main one, each with the share of invocations that it gets. */
record RoutingConfig(Optional<Map<String, Double>> additionalVersionWeights) {

    static Optional<Map<String, Double>> weights(Optional<RoutingConfig> given) {
        return given.map(config -> config.additionalVersionWeights().orElse(Map.of()));
    }
}
