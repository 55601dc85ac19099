package dev.samovar.gateway.usage;

import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.MethodLimits;
import java.util.Map;
import java.util.Optional;

/**
 * A usage plan as requests meet it.
 *
 * @param stages what its keys may use, with limits that methods have of their own
 * @param limit of each key
 * @param quota of each key
 */
public record ServedPlan(
        String id, Map<StageAddress, MethodLimits> stages, Optional<Limit> limit, Optional<Quota> quota) {}
