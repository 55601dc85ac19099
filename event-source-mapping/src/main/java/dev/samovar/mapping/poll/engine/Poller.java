package dev.samovar.mapping.poll.engine;

import dev.samovar.time.Scheduler;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes invocations of records: gathers them into batches, and runs as many batches at a time as it may.
 *
 * <p>Who reads the source offers records and is told when there is room for more; it should ask the source for no more
 * than there is room for, since records that wait here grow old.
 */
public final class Poller<R> {
    private final BatchPorts<R> ports;
    private final Gathering<R> gathering;
    private final IntSupplier batchesMax;
    private final Runnable relieved;
    private final Set<BatchRun<R>> running = new LinkedHashSet<>();
    private Scheduler.@Nullable Timer due;
    private @Nullable Runnable quiet;
    private boolean pumping;
    private boolean stopping;

    /**
     * A poller that runs nothing yet.
     *
     * @param batchesMax how many batches may run at a time, now
     * @param relieved runs whenever a batch has ended
     */
    public Poller(BatchPorts<R> ports, Gathering<R> gathering, IntSupplier batchesMax, Runnable relieved) {
        this.ports = ports;
        this.gathering = gathering;
        this.batchesMax = batchesMax;
        this.relieved = relieved;
    }

    /** Takes records that were read. */
    public void offer(List<Item<R>> items) {
        if (quiet == null) {
            gathering.add(items);
            pump();
        } else {
            ports.giveBack(items);
        }
    }

    /** How many batches run. */
    public int running() {
        return running.size();
    }

    /** How many more batches could run. */
    public int spare() {
        return Math.max(0, batchesMax.getAsInt() - running.size());
    }

    /** How many records wait for their batch. */
    public int waiting() {
        return gathering.size();
    }

    /** Runs what is complete. Batches that end while this runs are followed by others in the same loop. */
    public void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            runComplete();
        } finally {
            pumping = false;
        }
        waitForDue();
    }

    private void runComplete() {
        while (quiet == null && running.size() < batchesMax.getAsInt()) {
            List<Batch<R>> batches = gathering.take();
            if (batches.isEmpty()) {
                return;
            }
            run(batches);
        }
    }

    private void run(List<Batch<R>> batches) {
        var run = new BatchRun<>(ports, batches, this::ended);
        running.add(run);
        run.next();
    }

    private void ended(BatchRun<R> run) {
        running.remove(run);
        if (quiet == null) {
            relieved.run();
            pump();
        } else {
            endIfQuiet();
        }
    }

    private void waitForDue() {
        if (due != null) {
            due.cancel();
            due = null;
        }
        if (quiet == null && spare() > 0) {
            due = gathering
                    .dueIn()
                    .map(delay -> ports.scheduler().after(delay, this::pump))
                    .orElse(null);
        }
    }

    /**
     * Runs no more batches. What waits is given back, invocations that run may end.
     *
     * @param ended runs when nothing runs any more
     */
    public void stop(Runnable ended) {
        quiet = ended;
        waitForDue();
        ports.giveBack(gathering.clear());
        stopping = true;
        List.copyOf(running).forEach(BatchRun::stop);
        stopping = false;
        endIfQuiet();
    }

    private void endIfQuiet() {
        if (quiet != null && running.isEmpty() && !stopping) {
            Runnable ended = quiet;
            quiet = () -> {};
            ended.run();
        }
    }
}
