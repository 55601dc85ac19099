package dev.samovar.mapping.api;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A scheduler whose timers are due at once, unless a test holds them. */
final class HeldTimers implements Scheduler {
    private final Scheduler clock;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holds;

    HeldTimers(Scheduler clock) {
        this.clock = clock;
    }

    synchronized void hold() {
        holds = true;
    }

    synchronized void release() {
        holds = false;
        held.forEach(clock::execute);
        held.clear();
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        if (holds) {
            held.add(task);
            return () -> forget(task);
        }
        return clock.after(Duration.ZERO, task);
    }

    private synchronized void forget(Runnable task) {
        held.remove(task);
    }

    @Override
    public void execute(Runnable task) {
        clock.execute(task);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }
}
