package dev.samovar.queue;

import dev.samovar.time.Scheduler;

/**
 * The time in milliseconds, twice: as the clock on the wall shows it, for people and for the store, and steady, for
 * everything that is to last a while. Somebody may set the clock on the wall; the steady time takes no notice until the
 * program begins again, when both are the same.
 */
final class QueueClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Scheduler scheduler;
    private final long startMillis;
    private final long startNanos;

    QueueClock(Scheduler scheduler) {
        this.scheduler = scheduler;
        startMillis = scheduler.millis();
        startNanos = scheduler.nanoTime();
    }

    long steady() {
        return startMillis + (scheduler.nanoTime() - startNanos) / NANOS_PER_MILLI;
    }

    long wall() {
        return scheduler.millis();
    }

    /** What the clock on the wall would show at a steady time, as it goes now. */
    long wallAt(long steadyMillis) {
        return steadyMillis - steady() + wall();
    }

    /** The steady time when the clock on the wall would show this, as it goes now. */
    long steadyAt(long wallMillis) {
        return wallMillis - wall() + steady();
    }
}
