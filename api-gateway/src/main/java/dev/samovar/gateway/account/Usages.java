package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.usage.DailyUsage;
import dev.samovar.gateway.usage.Quota;
import dev.samovar.gateway.usage.UsageMeter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keys used of their plans. Not thread-safe: it is used from the scheduler's tasks. */
public final class Usages {
    /** The longest time that is told about at once; what is older is forgotten anyway. */
    private static final int DAYS_MAX = 90;

    private final KeyTables tables;
    private final PlanKeys planKeys;
    private final UsageMeter meter;

    Usages(KeyTables tables, PlanKeys planKeys, UsageMeter meter) {
        this.tables = tables;
        this.planKeys = planKeys;
        this.meter = meter;
    }

    /** What keys of a plan used on each of some days, the last one included, by key. */
    public Map<String, List<DailyUsage>> get(
            AccountRegion home, String planId, Optional<String> keyId, LocalDate start, LocalDate end) {
        UsagePlan plan = tables.plan(home, planId);
        if (end.isBefore(start)) {
            throw new BadRequest("Usage start date must not be after the end date").exception();
        }
        if (start.plusDays(DAYS_MAX).isBefore(end)) {
            throw new BadRequest("Usage can be told for " + DAYS_MAX + " days at most").exception();
        }
        List<String> keys = keyId.map(
                        id -> List.of(planKeys.get(home, planId, id).id()))
                .orElseGet(() ->
                        tables.keysOf(home, planId).stream().map(ApiKey::id).toList());
        return meter.report(planId, keys, plan.servedQuota(), start.toEpochDay(), end.toEpochDay());
    }

    /** Lets a key have so many more requests in the current period; tells what it used and has left today. */
    public Commit<Map<String, List<DailyUsage>>> setRemaining(
            AccountRegion home, String planId, String keyId, long remaining, LocalDate today) {
        UsagePlan plan = tables.plan(home, planId);
        planKeys.get(home, planId, keyId);
        Quota quota = plan.servedQuota()
                .orElseThrow(() -> new BadRequest("Usage Plan " + planId + " does not have a quota").exception());
        if (remaining < 0) {
            throw new BadRequest("Remaining usage must be zero or greater").exception();
        }
        KeyTables.Change change = tables.new Change(home);
        meter.setRemaining(planId, keyId, quota, remaining, change.batch());
        return change.commit(get(home, planId, Optional.of(keyId), today, today));
    }
}
