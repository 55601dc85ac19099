package dev.samovar.gateway.api.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.samovar.gateway.account.PlanStage;
import dev.samovar.gateway.account.QuotaSettings;
import dev.samovar.gateway.account.ThrottleSettings;
import dev.samovar.gateway.account.UsagePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as the API describes it. */
record PlanView(
        String id,
        String name,
        Optional<String> description,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<PlanStage> apiStages,
        Optional<ThrottleSettings> throttle,
        Optional<QuotaSettings> quota,
        Optional<String> productCode,
        Optional<Map<String, String>> tags) {

    /** One that has just been made, or one among others. */
    static PlanView listed(UsagePlan plan) {
        return of(plan, Optional.of(plan.tags()).filter(tags -> !tags.isEmpty()));
    }

    /** One alone: its tags are told even if there are none. */
    static PlanView alone(UsagePlan plan) {
        return of(plan, Optional.of(plan.tags()));
    }

    private static PlanView of(UsagePlan plan, Optional<Map<String, String>> tags) {
        return new PlanView(
                plan.id(),
                plan.name(),
                plan.description(),
                plan.apiStages(),
                plan.throttle(),
                plan.quota(),
                plan.productCode(),
                tags);
    }
}
