package dev.samovar.gateway.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody who makes a key says about it. An empty name or value is as good as none. */
public record NewApiKey(
        Optional<String> name,
        Optional<String> description,
        boolean enabled,
        Optional<String> value,
        Optional<String> customerId,
        List<String> stageKeys,
        Map<String, String> tags) {}
