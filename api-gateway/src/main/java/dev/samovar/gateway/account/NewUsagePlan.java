package dev.samovar.gateway.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody who makes a plan says about it. */
public record NewUsagePlan(
        String name,
        Optional<String> description,
        List<PlanStage> apiStages,
        Optional<ThrottleSettings> throttle,
        Optional<QuotaSettings> quota,
        Map<String, String> tags) {}
