package dev.samovar.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Tells the time and runs tasks: one at a time, ordered by due time, then by submission.
 *
 * <p>Tasks are the only place where decisions are made, so code that runs in them needs no locks. A task must not
 * block. {@link #execute} may be called from any thread; {@link #after} only from a task.
 */
public interface Scheduler extends InstantSource {

    /** Nanoseconds since some fixed moment; they never run backwards, so differences are durations. */
    long nanoTime();

    /** Runs the task once, as soon as those before it are done. */
    void execute(Runnable task);

    /**
     * Runs the task once, after the delay.
     *
     * @param delay zero or more
     * @throws IllegalArgumentException if the delay is negative
     * @throws IllegalStateException if the host's own scheduler finds that it is not a task that asks
     */
    Timer after(Duration delay, Runnable task);

    /** A pending task. */
    interface Timer {

        /** Forgets the task, if it has not run yet. */
        void cancel();
    }
}
