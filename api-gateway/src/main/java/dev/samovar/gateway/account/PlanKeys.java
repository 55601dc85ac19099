package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.util.List;
import java.util.Optional;

/** Which keys are in which plans. Not thread-safe: it is used from the scheduler's tasks. */
public final class PlanKeys {
    private static final int PLANS_PER_KEY_MAX = 10;
    private static final String API_KEY = "API_KEY";

    private final KeyTables tables;

    PlanKeys(KeyTables tables) {
        this.tables = tables;
    }

    /** Puts a key into a plan. */
    public Commit<ApiKey> add(AccountRegion home, String planId, String keyId, String keyType) {
        if (!keyType.equals(API_KEY)) {
            throw new BadRequest("Invalid Key Type specified. Must be " + API_KEY).exception();
        }
        KeyTables.Change change = tables.new Change(home);
        return change.commit(add(home, planId, tables.key(home, keyId), change));
    }

    ApiKey add(AccountRegion home, String planId, ApiKey key, KeyTables.Change change) {
        UsagePlan plan = tables.plan(home, planId);
        var pair = new PlanKey(planId, key.id());
        if (tables.isIn(home, pair)) {
            throw new Conflict("Usage Plan " + planId + " already has the API Key " + key.id()).exception();
        }
        List<UsagePlan> others = tables.plansOf(home, key.id());
        if (others.size() >= PLANS_PER_KEY_MAX) {
            throw new LimitExceeded("API Key " + key.id() + " is in " + PLANS_PER_KEY_MAX
                            + " usage plans, and cannot be in more")
                    .exception();
        }
        checkStages(plan, key, others);
        change.join(pair);
        return key;
    }

    /** A key can be in one plan only for each stage: else it would not be known which to count against. */
    static void checkStages(UsagePlan plan, ApiKey key, List<UsagePlan> others) {
        for (UsagePlan other : others) {
            for (PlanStage stage : plan.apiStages()) {
                if (!other.id().equals(plan.id()) && other.has(stage.address())) {
                    throw new Conflict("API Key " + key.id() + " is in Usage Plan " + other.id()
                                    + " already, which has the API Stage " + stage.apiId() + ":" + stage.stage()
                                    + " too")
                            .exception();
                }
            }
        }
    }

    public ApiKey get(AccountRegion home, String planId, String keyId) {
        tables.plan(home, planId);
        checkIn(home, planId, keyId);
        return tables.key(home, keyId);
    }

    private void checkIn(AccountRegion home, String planId, String keyId) {
        if (!tables.isIn(home, new PlanKey(planId, keyId))) {
            throw new NotFound.Named("API Key identifier").exception();
        }
    }

    /**
     * The keys of a plan, ordered by id; none if there is no such plan, as recorded from AWS.
     *
     * @param nameQuery how names have to begin
     */
    public List<ApiKey> list(AccountRegion home, String planId, Optional<String> nameQuery) {
        return tables.keysOf(home, planId).stream()
                .filter(key -> ApiKeys.begins(key, nameQuery))
                .toList();
    }

    /** Takes a key out of a plan, with what it used of it. */
    public Commit<ApiKey> remove(AccountRegion home, String planId, String keyId) {
        ApiKey key = get(home, planId, keyId);
        KeyTables.Change change = tables.new Change(home);
        change.part(new PlanKey(planId, keyId));
        return change.commit(key);
    }
}
