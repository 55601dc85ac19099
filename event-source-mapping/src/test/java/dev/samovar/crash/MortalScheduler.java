package dev.samovar.crash;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The time of one life of a program: when that ends, none of its tasks runs any more. */
public final class MortalScheduler implements Scheduler {
    private final Scheduler scheduler;
    private final Supplier<Duration> clockError;
    private boolean dead;

    /**
     * A life that begins.
     *
     * @param scheduler outlives it
     * @param clockError how far the clock on the wall is off; it may jump, and nothing else does
     */
    public MortalScheduler(Scheduler scheduler, Supplier<Duration> clockError) {
        this.scheduler = scheduler;
        this.clockError = clockError;
    }

    public void die() {
        dead = true;
    }

    private Runnable whileAlive(Runnable task) {
        return () -> {
            if (!dead) {
                task.run();
            }
        };
    }

    @Override
    public Instant instant() {
        return scheduler.instant().plus(clockError.get());
    }

    @Override
    public long nanoTime() {
        return scheduler.nanoTime();
    }

    @Override
    public void execute(Runnable task) {
        scheduler.execute(whileAlive(task));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return scheduler.after(delay, whileAlive(task));
    }
}
