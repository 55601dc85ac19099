package dev.samovar.gateway.account;

import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * All usage plans and API keys of a host, in every account and region. What is changed here is served at once and
 * durable when its {@link dev.samovar.function.registry.Commit} says so. Not thread-safe: it is used from the scheduler's tasks.
 */
public final class Keyring {
    private final ApiKeys keys;
    private final UsagePlans plans;
    private final PlanKeys planKeys;
    private final Usages usages;
    private final KeyImport keyImport;

    /**
     * Loads what the store has.
     *
     * @param directory is told what requests are to be served by
     * @param meter counts what they use
     */
    public Keyring(
            Store store,
            InstantSource clock,
            RandomGenerator random,
            StageLookup stages,
            KeyDirectory directory,
            UsageMeter meter) {
        var tables = new KeyTables(store, directory, meter);
        keys = new ApiKeys(tables, clock, random);
        plans = new UsagePlans(tables, stages, clock, random);
        planKeys = new PlanKeys(tables);
        usages = new Usages(tables, planKeys, meter);
        keyImport = new KeyImport(tables, keys, planKeys);
    }

    public ApiKeys keys() {
        return keys;
    }

    public UsagePlans plans() {
        return plans;
    }

    public PlanKeys planKeys() {
        return planKeys;
    }

    public Usages usages() {
        return usages;
    }

    public KeyImport keyImport() {
        return keyImport;
    }
}
