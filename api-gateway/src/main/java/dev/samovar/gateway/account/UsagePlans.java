package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The usage plans of accounts. Not thread-safe: it is used from the scheduler's tasks. */
public final class UsagePlans {
    private static final int PLANS_MAX = 300;

    private final KeyTables tables;
    private final StageLookup stages;
    private final InstantSource clock;
    private final Ids ids;

    UsagePlans(KeyTables tables, StageLookup stages, InstantSource clock, RandomGenerator random) {
        this.tables = tables;
        this.stages = stages;
        this.clock = clock;
        ids = new Ids(random);
    }

    public Commit<UsagePlan> create(AccountRegion home, NewUsagePlan asked) {
        if (tables.plans(home).size() >= PLANS_MAX) {
            throw new LimitExceeded("Usage Plan limit exceeded: an account has " + PLANS_MAX + " at most").exception();
        }
        var plan = new UsagePlan(
                ids.part(id -> tables.findPlan(home, id).isPresent()),
                asked.name(),
                asked.description(),
                asked.apiStages(),
                asked.throttle(),
                asked.quota(),
                clock.instant(),
                Optional.empty(),
                asked.tags());
        return save(home, plan, List.of());
    }

    /* Stages that were there before are not looked at: they may be gone, and their plan can still be changed. */
    private Commit<UsagePlan> save(AccountRegion home, UsagePlan plan, List<PlanStage> before) {
        UsagePlanRules.check(plan);
        for (PlanStage stage : plan.apiStages()) {
            boolean isNew = before.stream().noneMatch(one -> one.address().equals(stage.address()));
            if (isNew && !stages.hasStage(home, stage.apiId(), stage.stage())) {
                throw new NotFound.Text("Invalid API Stage {api: " + stage.apiId() + ", stage: " + stage.stage()
                                + "} specified for usageplan " + plan.id())
                        .exception();
            }
        }
        tables.keysOf(home, plan.id()).forEach(key -> PlanKeys.checkStages(plan, key, tables.plansOf(home, key.id())));
        KeyTables.Change change = tables.new Change(home);
        change.put(plan);
        return change.commit(plan);
    }

    public UsagePlan get(AccountRegion home, String id) {
        return tables.plan(home, id);
    }

    /** The plans of an account, or those of them that a key is in, ordered by id. */
    public List<UsagePlan> list(AccountRegion home, Optional<String> keyId) {
        return keyId.map(key -> tables.plansOf(home, key)).orElseGet(() -> tables.plans(home));
    }

    public Commit<UsagePlan> update(AccountRegion home, String id, UnaryOperator<UsagePlan> edit) {
        UsagePlan before = get(home, id);
        UsagePlan after = edit.apply(before);
        UsagePlan plan = after.quota().equals(before.quota()) ? after : after.withQuotaSince(clock.instant());
        return save(home, plan, before.apiStages());
    }

    /** Deletes a plan, with what its keys used of it. A plan with stages stays. */
    public Commit<UsagePlan> delete(AccountRegion home, String id) {
        UsagePlan plan = get(home, id);
        if (!plan.apiStages().isEmpty()) {
            throw new BadRequest("Cannot delete Usage Plan " + id
                            + " because there are API stages associated with it. Remove all API stages first")
                    .exception();
        }
        KeyTables.Change change = tables.new Change(home);
        change.remove(plan);
        return change.commit(plan);
    }
}
