package dev.samovar.gateway.usage;

import dev.samovar.function.AccountRegion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys and plans that requests meet. Tasks of the scheduler replace entries, none of which ever changes; any thread
 * reads them. A change holds from the next request on.
 */
public final class KeyDirectory {
    private final Map<KeyAddress, ServedKey> keys = new ConcurrentHashMap<>();
    private final Map<String, ServedPlan> plans = new ConcurrentHashMap<>();

    private record KeyAddress(AccountRegion home, String value) {}

    /** What a key is good for. */
    public record Permit(ServedKey key, ServedPlan plan) {}

    /** The plan by which a key may use a stage; empty if there is none, or no such key, or it is switched off. */
    public Optional<Permit> permit(AccountRegion home, String value, StageAddress stage) {
        ServedKey key = keys.get(new KeyAddress(home, value));
        if (key == null || !key.enabled()) {
            return Optional.empty();
        }
        for (String planId : key.usagePlanIds()) {
            ServedPlan plan = plans.get(planId);
            if (plan != null && plan.stages().containsKey(stage)) {
                return Optional.of(new Permit(key, plan));
            }
        }
        return Optional.empty();
    }

    public Optional<ServedPlan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    /** Adds a key, or replaces what is known of it. */
    public void put(AccountRegion home, String value, ServedKey key) {
        keys.put(new KeyAddress(home, value), key);
    }

    public void remove(AccountRegion home, String value) {
        keys.remove(new KeyAddress(home, value));
    }

    /** Adds a plan, or replaces what is known of it. */
    public void put(ServedPlan plan) {
        plans.put(plan.id(), plan);
    }

    public void removePlan(String id) {
        plans.remove(id);
    }
}
