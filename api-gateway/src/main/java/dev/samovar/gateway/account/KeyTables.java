package dev.samovar.gateway.account;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.registry.OwnedTable;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.ServedKey;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All plans and keys with what joins them. Each change of them reaches the directory that requests are served by. */
final class KeyTables {
    private final Store store;
    private final KeyDirectory directory;
    private final UsageMeter meter;
    private final OwnedTable<ApiKey> keys;
    private final OwnedTable<UsagePlan> plans;
    private final OwnedTable<PlanKey> planKeys;
    private final Map<KeyValue, String> idsByValue = new HashMap<>();

    private record KeyValue(AccountRegion home, String value) {}

    /** Reads what an earlier run wrote, and serves it. */
    KeyTables(Store store, KeyDirectory directory, UsageMeter meter) {
        this.store = store;
        this.directory = directory;
        this.meter = meter;
        keys = new OwnedTable<>(store, "gateway-api-key", ApiKey.class);
        plans = new OwnedTable<>(store, "gateway-usage-plan", UsagePlan.class);
        planKeys = new OwnedTable<>(store, "gateway-usage-plan-key", PlanKey.class);
        plans.forEach((_, plan) -> directory.put(plan.served()));
        Map<KeyValue, List<String>> plansByKey = new HashMap<>();
        planKeys.forEach((home, pair) ->
                plansByKey.merge(new KeyValue(home, pair.keyId()), List.of(pair.usagePlanId()), KeyTables::joined));
        keys.forEach((home, key) -> {
            idsByValue.put(new KeyValue(home, key.value()), key.id());
            serve(home, key, plansByKey.getOrDefault(new KeyValue(home, key.id()), List.of()));
        });
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void serve(AccountRegion home, ApiKey key, List<String> planIds) {
        directory.put(home, key.value(), new ServedKey(key.id(), key.enabled(), planIds));
    }

    ApiKey key(AccountRegion home, String id) {
        return keys.find(home, id).orElseThrow(() -> new NotFound.Named("API Key identifier").exception());
    }

    Optional<String> keyWithValue(AccountRegion home, String value) {
        return Optional.ofNullable(idsByValue.get(new KeyValue(home, value)));
    }

    boolean hasKey(AccountRegion home, String id) {
        return keys.find(home, id).isPresent();
    }

    List<ApiKey> keys(AccountRegion home) {
        return keys.of(home);
    }

    UsagePlan plan(AccountRegion home, String id) {
        return findPlan(home, id).orElseThrow(() -> new NotFound.Named("Usage Plan ID").exception());
    }

    Optional<UsagePlan> findPlan(AccountRegion home, String id) {
        return plans.find(home, id);
    }

    List<UsagePlan> plans(AccountRegion home) {
        return plans.of(home);
    }

    boolean isIn(AccountRegion home, PlanKey pair) {
        return planKeys.find(home, pair.id()).isPresent();
    }

    /** The keys of a plan. */
    List<ApiKey> keysOf(AccountRegion home, String planId) {
        return planKeys.startingWith(home, planId + "/").stream()
                .map(pair -> key(home, pair.keyId()))
                .toList();
    }

    /** The plans of a key: few, among three hundred. */
    List<UsagePlan> plansOf(AccountRegion home, String keyId) {
        return plans(home).stream()
                .filter(plan -> isIn(home, new PlanKey(plan.id(), keyId)))
                .toList();
    }

    private void serve(AccountRegion home, ApiKey key) {
        serve(home, key, plansOf(home, key.id()).stream().map(UsagePlan::id).toList());
    }

    /** A change that is to become durable as one; requests are served by it at once. */
    final class Change {
        private final AccountRegion home;
        private final Batch batch = new Batch();

        Change(AccountRegion home) {
            this.home = home;
        }

        void put(ApiKey key) {
            keys.put(batch, home, key.id(), key);
            idsByValue.put(new KeyValue(home, key.value()), key.id());
            serve(home, key);
        }

        void put(UsagePlan plan) {
            plans.put(batch, home, plan.id(), plan);
            directory.put(plan.served());
        }

        void join(PlanKey pair) {
            planKeys.put(batch, home, pair.id(), pair);
            serve(home, key(home, pair.keyId()));
        }

        void part(PlanKey pair) {
            planKeys.remove(batch, home, pair.id());
            meter.forget(pair.usagePlanId(), pair.keyId(), batch);
            serve(home, key(home, pair.keyId()));
        }

        void remove(ApiKey key) {
            plansOf(home, key.id()).forEach(plan -> part(new PlanKey(plan.id(), key.id())));
            keys.remove(batch, home, key.id());
            idsByValue.remove(new KeyValue(home, key.value()));
            directory.remove(home, key.value());
        }

        void remove(UsagePlan plan) {
            keysOf(home, plan.id()).forEach(key -> part(new PlanKey(plan.id(), key.id())));
            plans.remove(batch, home, plan.id());
            directory.removePlan(plan.id());
        }

        Batch batch() {
            return batch;
        }

        <T> Commit<T> commit(T result) {
            return new Commit<>(result, store.write(batch));
        }
    }
}
