package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.ApiKey;
import java.util.Optional;

/** A key in a plan as the API describes it. */
record PlanKeyView(String id, String type, String value, Optional<String> name) {

    static PlanKeyView of(ApiKey key) {
        return new PlanKeyView(key.id(), "API_KEY", key.value(), key.name());
    }
}
