package dev.samovar.gateway.account;

import dev.samovar.gateway.rest.BadRequest;
import java.util.HashSet;
import java.util.Set;

/** What AWS allows in a usage plan. */
final class UsagePlanRules {
    private static final int METHODS_MAX = 20;

    private UsagePlanRules() {}

    static void check(UsagePlan plan) {
        require(!plan.name().isBlank(), "Usage Plan name cannot be blank");
        plan.throttle().ifPresent(UsagePlanRules::check);
        plan.quota().ifPresent(UsagePlanRules::check);
        Set<Object> seen = new HashSet<>();
        for (PlanStage stage : plan.apiStages()) {
            require(!stage.apiId().isEmpty() && !stage.stage().isEmpty(), "Invalid API Stage specified");
            require(
                    seen.add(stage.address()),
                    "Usage Plan cannot have the API Stage " + stage.apiId() + ":" + stage.stage() + " twice");
            require(
                    stage.throttle().size() <= METHODS_MAX,
                    "Usage Plan cannot have more than " + METHODS_MAX + " method throttle limits for an API Stage");
            stage.throttle().values().forEach(UsagePlanRules::check);
        }
    }

    private static void check(ThrottleSettings throttle) {
        require(
                throttle.rateLimit()
                                .filter(rate -> !(rate >= 0 && rate < Double.POSITIVE_INFINITY))
                                .isEmpty()
                        && throttle.burstLimit().orElse(0) >= 0,
                "Usage Plan throttle limits must be zero or greater");
    }

    private static void check(QuotaSettings quota) {
        require(quota.limit() >= 0, "Usage Plan quota limit must be zero or greater");
        require(
                quota.offset() >= 0 && quota.offset() <= quota.limit(),
                "Usage Plan quota offset must be between zero and the limit");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new BadRequest(message).exception();
        }
    }
}
