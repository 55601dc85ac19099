package dev.samovar.gateway.account;

import dev.samovar.gateway.usage.StageAddress;
import java.util.Map;

/**
 * A stage that the keys of a plan may use.
 *
 * @param throttle by path and verb, such as {@code /pets/GET}
 */
public record PlanStage(String apiId, String stage, Map<String, ThrottleSettings> throttle) {

    StageAddress address() {
        return new StageAddress(apiId, stage);
    }
}
