package dev.samovar.runtime.classloader;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Ends sandboxes that were killed: wakes their threads until all have seen the signal to stop, and reports as leaked
 * what is left after a while.
 */
final class Reaper {

    /** A thread that runs woven code needs milliseconds; one that does not leave native code will hardly ever. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PAUSE_AFTER_GRACE = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Executor background;
    private final LeakListener leaks;

    /**
     * Makes a reaper.
     *
     * @param background runs what may block, or may run a function's code: on its own threads, never on the scheduler
     */
    Reaper(Scheduler scheduler, Executor background, LeakListener leaks) {
        this.scheduler = scheduler;
        this.background = background;
        this.leaks = leaks;
    }

    /** Runs something that may block. */
    void execute(Runnable task) {
        background.execute(task);
    }

    /** Ends what is left of a sandbox; its threads have their signal to stop already. */
    void reap(Remains remains) {
        reap(remains, scheduler.nanoTime(), 0);
    }

    private void reap(Remains remains, long sinceNanos, int leaked) {
        background.execute(() -> {
            remains.disturb();
            int alive = remains.liveThreads();
            if (alive == 0) {
                remains.release();
            }
            scheduler.execute(() -> next(remains, alive, sinceNanos, leaked));
        });
    }

    private void next(Remains remains, int alive, long sinceNanos, int leaked) {
        boolean late = scheduler.nanoTime() - sinceNanos >= GRACE.toNanos();
        int leakedNow = late ? alive : 0;
        if (leakedNow != leaked) {
            leaks.leaked(remains.environmentId(), remains.function(), leakedNow);
        }
        if (alive > 0) {
            scheduler.after(late ? PAUSE_AFTER_GRACE : PAUSE, () -> reap(remains, sinceNanos, leakedNow));
        }
    }
}
