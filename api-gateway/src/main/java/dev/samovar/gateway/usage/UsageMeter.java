package dev.samovar.gateway.usage;

import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts what each key uses of each of its plans, and refuses what is beyond the quota. Thread-safe.
 *
 * <p>What is counted is written a second later at most, all that changed in one batch: a program that is killed has
 * forgotten the requests of that second, so that a key may have as many more of them. What is granted is durable before
 * anybody is told.
 */
public final class UsageMeter {
    private static final String TABLE = "gateway-usage";
    private static final Duration WRITE_DELAY = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Store store;
    private final Map<PlanKey, KeyUsage> usages = new ConcurrentHashMap<>();
    private final Set<PlanKey> unwritten = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWriteDue = new AtomicBoolean();

    private record PlanKey(String usagePlanId, String keyId) {
        static PlanKey parse(String document) {
            int slash = document.indexOf('/');
            return new PlanKey(document.substring(0, slash), document.substring(slash + 1));
        }

        String document() {
            return usagePlanId + "/" + keyId;
        }
    }

    /** Reads what an earlier run counted. */
    public UsageMeter(Scheduler scheduler, Store store) {
        this.scheduler = scheduler;
        this.store = store;
        store.read(TABLE, (key, bytes) -> usages.put(PlanKey.parse(key), KeyUsage.of(bytes)));
    }

    /** Counts a request, if the quota has something left for it. */
    public boolean count(String usagePlanId, String keyId, Optional<Quota> quota) {
        var key = new PlanKey(usagePlanId, keyId);
        KeyUsage usage = usages.get(key);
        if (usage == null) {
            usage = usages.computeIfAbsent(key, _ -> new KeyUsage());
        }
        if (!usage.count(quota, today())) {
            return false;
        }
        if (unwritten.add(key) && isWriteDue.compareAndSet(false, true)) {
            scheduler.execute(() -> scheduler.after(WRITE_DELAY, this::write));
        }
        return true;
    }

    private long today() {
        return Quota.day(scheduler.instant());
    }

    private void write() {
        /* One write at a time: a slow disk makes for fewer of them, not for a queue. */
        CompletableFuture<Void> _ = flush().whenComplete((_, _) -> scheduler.execute(this::writeAgain));
    }

    private void writeAgain() {
        isWriteDue.set(false);
        if (!unwritten.isEmpty() && isWriteDue.compareAndSet(false, true)) {
            scheduler.after(WRITE_DELAY, this::write);
        }
    }

    /** Writes what has been counted; for programs that end in peace. */
    public CompletableFuture<Void> flush() {
        var batch = new Batch();
        for (PlanKey key : Set.copyOf(unwritten)) {
            unwritten.remove(key);
            KeyUsage usage = usages.get(key);
            if (usage != null) {
                batch.put(TABLE, key.document(), usage.bytes());
            }
        }
        return batch.isEmpty() ? CompletableFuture.completedFuture(null) : store.write(batch);
    }

    /**
     * What the keys of a plan used on each of some days, by key.
     *
     * @param keyIds the keys to tell about; those without any use have none
     * @param firstDay counted since the epoch
     * @param lastDay the last one that is told about
     */
    public Map<String, List<DailyUsage>> report(
            String usagePlanId, List<String> keyIds, Optional<Quota> quota, long firstDay, long lastDay) {
        Map<String, List<DailyUsage>> report = new TreeMap<>();
        for (String keyId : keyIds) {
            KeyUsage usage = usages.get(new PlanKey(usagePlanId, keyId));
            if (usage != null) {
                report.put(keyId, usage.report(quota, firstDay, lastDay));
            }
        }
        return report;
    }

    /** Lets a key have so many more requests in the current period. The change is part of the batch. */
    public void setRemaining(String usagePlanId, String keyId, Quota quota, long remaining, Batch batch) {
        var key = new PlanKey(usagePlanId, keyId);
        KeyUsage usage = usages.computeIfAbsent(key, _ -> new KeyUsage());
        usage.setRemaining(quota, today(), remaining);
        batch.put(TABLE, key.document(), usage.bytes());
    }

    /** Forgets what a key used of a plan. The change is part of the batch. */
    public void forget(String usagePlanId, String keyId, Batch batch) {
        var key = new PlanKey(usagePlanId, keyId);
        unwritten.remove(key);
        usages.remove(key);
        batch.delete(TABLE, key.document());
    }
}
