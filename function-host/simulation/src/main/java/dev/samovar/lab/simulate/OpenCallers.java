package dev.samovar.lab.simulate;

import dev.samovar.lab.workload.Arrivals;
import dev.samovar.time.VirtualScheduler;

/** Callers that do not wait for answers. */
final class OpenCallers implements Callers {
    private final Arrivals arrivals;
    private final ShardRun shard;
    private final VirtualScheduler scheduler;

    OpenCallers(Arrivals arrivals, ShardRun shard, VirtualScheduler scheduler) {
        this.arrivals = arrivals;
        this.shard = shard;
        this.scheduler = scheduler;
    }

    @Override
    public void callUntil(long endNanos) {
        while (arrivals.next() && arrivals.atNanos() < endNanos) {
            scheduler.runUntil(arrivals.atNanos());
            shard.call(arrivals.function(), arrivals.durationNanos());
        }
        scheduler.runUntil(endNanos);
    }

    @Override
    public void answered() {}

    @Override
    public void refused() {}

    @Override
    public void close() {
        arrivals.close();
    }
}
