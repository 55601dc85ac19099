package dev.samovar.gateway.api.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.account.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key as the API describes it. */
record KeyView(
        String id,
        Optional<String> value,
        Optional<String> name,
        Optional<String> customerId,
        Optional<String> description,
        boolean enabled,
        Instant createdDate,
        Instant lastUpdatedDate,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> stageKeys,
        Optional<Map<String, String>> tags) {

    /** One that has just been made, with its value. */
    static KeyView made(ApiKey key) {
        return of(key, Optional.of(key.value()), someTags(key));
    }

    /** One among others. */
    static KeyView listed(ApiKey key, boolean hasValue) {
        return of(key, value(key, hasValue), someTags(key));
    }

    /** One alone: its tags are told even if there are none. */
    static KeyView alone(ApiKey key, boolean hasValue) {
        return of(key, value(key, hasValue), Optional.of(key.tags()));
    }

    private static Optional<String> value(ApiKey key, boolean hasValue) {
        return hasValue ? Optional.of(key.value()) : Optional.empty();
    }

    private static Optional<Map<String, String>> someTags(ApiKey key) {
        return Optional.of(key.tags()).filter(tags -> !tags.isEmpty());
    }

    private static KeyView of(ApiKey key, Optional<String> value, Optional<Map<String, String>> tags) {
        return new KeyView(
                key.id(),
                value,
                key.name(),
                key.customerId(),
                key.description(),
                key.enabled(),
                key.createdDate(),
                key.lastUpdatedDate(),
                key.stageKeys(),
                tags);
    }
}
