package dev.samovar.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client shows to count as somebody.
 *
 * @param value the secret, 20 to 128 characters
 * @param stageKeys what AWS had before it had usage plans, such as {@code abc123/prod}; of no effect
 */
public record ApiKey(
        String id,
        String value,
        Optional<String> name,
        Optional<String> customerId,
        Optional<String> description,
        boolean enabled,
        Instant createdDate,
        Instant lastUpdatedDate,
        List<String> stageKeys,
        Map<String, String> tags) {

    ApiKey withLastUpdatedDate(Instant moment) {
        return new ApiKey(id, value, name, customerId, description, enabled, createdDate, moment, stageKeys, tags);
    }
}
