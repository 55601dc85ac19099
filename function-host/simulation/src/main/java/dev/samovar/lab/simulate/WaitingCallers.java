package dev.samovar.lab.simulate;

import dev.samovar.lab.workload.Chance;
import dev.samovar.lab.workload.Chance.Purpose;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Callers that wait for each answer, think, and call again; they think before their first call, too. */
final class WaitingCallers implements Callers {
    /** As AWS's SDKs do after a refusal; it also lets time go on where nobody thinks. */
    private static final Duration REFUSED_WAIT = Duration.ofMillis(100);

    private final ClosedLoop workload;
    private final ShardRun shard;
    private final VirtualScheduler scheduler;
    private final RandomGenerator thinking;
    private final RandomGenerator durations;
    private boolean open = true;

    WaitingCallers(ClosedLoop workload, ShardRun shard, VirtualScheduler scheduler, long seed) {
        this.workload = workload;
        this.shard = shard;
        this.scheduler = scheduler;
        this.thinking = Chance.of(seed, 0, Purpose.ARRIVALS);
        this.durations = Chance.of(seed, 0, Purpose.DURATIONS);
    }

    @Override
    public void callUntil(long endNanos) {
        for (int caller = 0; caller < workload.callers(); caller++) {
            callAfter(thought());
        }
        scheduler.runUntil(endNanos);
    }

    @Override
    public void answered() {
        callAfter(thought());
    }

    @Override
    public void refused() {
        Duration thought = thought();
        callAfter(thought.compareTo(REFUSED_WAIT) > 0 ? thought : REFUSED_WAIT);
    }

    @Override
    public void close() {
        open = false;
    }

    private Duration thought() {
        return Duration.ofNanos(workload.think().draw(thinking));
    }

    private void callAfter(Duration wait) {
        if (open) {
            scheduler.after(wait, this::call);
        }
    }

    private void call() {
        if (open) {
            shard.call(0, workload.duration().draw(durations));
        }
    }
}
