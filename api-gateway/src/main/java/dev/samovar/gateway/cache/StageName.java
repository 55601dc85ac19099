package dev.samovar.gateway.cache;

import dev.samovar.function.AccountRegion;

/** Which stage of which API. */
public record StageName(AccountRegion home, String apiId, String stage) {}
