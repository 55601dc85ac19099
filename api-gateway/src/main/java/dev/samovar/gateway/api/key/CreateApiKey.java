package dev.samovar.gateway.api.key;

import dev.samovar.gateway.account.NewApiKey;
import dev.samovar.gateway.api.wire.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a request that makes a key. */
record CreateApiKey(
        Optional<String> name,
        Optional<String> description,
        Optional<Boolean> enabled,
        Optional<Boolean> generateDistinctId,
        Optional<String> value,
        Optional<List<StageKey>> stageKeys,
        Optional<String> customerId,
        Optional<Map<String, String>> tags)
        implements ApiRequest {

    /** A stage that a key was for before AWS had usage plans. */
    record StageKey(Optional<String> restApiId, Optional<String> stageName) {
        String text() {
            return restApiId.orElse("") + "/" + stageName.orElse("");
        }
    }

    NewApiKey key() {
        return new NewApiKey(
                name,
                description,
                enabled.orElse(false),
                value,
                customerId,
                stageKeys.orElse(List.of()).stream().map(StageKey::text).toList(),
                tags.orElse(Map.of()));
    }
}
