package dev.samovar.gateway.api.stage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.samovar.gateway.rest.Stage;

/** A stage as the management API describes it. */
record StageOutput(@JsonUnwrapped Stage stage, String cacheClusterStatus) {

    static StageOutput of(Stage stage) {
        return new StageOutput(stage, stage.cacheClusterEnabled() ? "AVAILABLE" : "NOT_AVAILABLE");
    }
}
