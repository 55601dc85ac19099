package dev.samovar.gateway.account;

import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.MethodLimits;
import dev.samovar.gateway.usage.Quota;
import dev.samovar.gateway.usage.ServedPlan;
import dev.samovar.gateway.usage.StageAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What keys may use, and how often.
 *
 * @param quotaSince when the quota became what it is
 */
public record UsagePlan(
        String id,
        String name,
        Optional<String> description,
        List<PlanStage> apiStages,
        Optional<ThrottleSettings> throttle,
        Optional<QuotaSettings> quota,
        Instant quotaSince,
        Optional<String> productCode,
        Map<String, String> tags) {

    ServedPlan served() {
        Map<StageAddress, MethodLimits> stages = new HashMap<>();
        apiStages.forEach(stage -> stages.put(stage.address(), limits(stage)));
        return new ServedPlan(id, Map.copyOf(stages), throttle.flatMap(ThrottleSettings::limit), servedQuota());
    }

    private static MethodLimits limits(PlanStage stage) {
        Map<String, Limit> limits = new HashMap<>();
        stage.throttle().forEach((method, settings) -> settings.limit().ifPresent(limit -> limits.put(method, limit)));
        return MethodLimits.compile(limits);
    }

    /** The quota of each key as it is counted. */
    Optional<Quota> servedQuota() {
        return quota.map(set -> new Quota(set.limit(), set.period(), set.offset(), quotaSince));
    }

    public boolean has(StageAddress stage) {
        return apiStages.stream().anyMatch(one -> one.address().equals(stage));
    }

    UsagePlan withQuotaSince(Instant moment) {
        return new UsagePlan(id, name, description, apiStages, throttle, quota, moment, productCode, tags);
    }
}
