package dev.samovar.gateway.usage;

import java.util.List;

/**
 * An API key as requests meet it.
 *
 * @param usagePlanIds the plans that it is in
 */
public record ServedKey(String id, boolean enabled, List<String> usagePlanIds) {}
