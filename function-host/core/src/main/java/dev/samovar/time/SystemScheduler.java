package dev.samovar.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler of the living host, and the one place that reads the machine's clocks.
 *
 * <p>Tasks run serialised but on no thread of their own: whoever submits a task to an idle scheduler runs it, and some
 * of those that arrive meanwhile, before {@link #execute} returns. So a lone caller pays for no hand-over between
 * threads. A single thread, {@code samovar-clock}, waits for the next timer, and goes on where a caller has done enough.
 */
public final class SystemScheduler implements Scheduler, AutoCloseable {
    /** At some microseconds each, a caller that has work of its own is not held up for more than a millisecond. */
    private static final int TASKS_MAX = 256;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    /** Set by a caller that leaves the tasks to the clock; whoever clears it runs them. */
    private final AtomicBoolean left = new AtomicBoolean();

    private final TimerQueue timers = new TimerQueue();
    private final Consumer<Throwable> failures;
    private final Thread clock;
    /** The thread that runs a task. Whoever reads itself here has written it. */
    private @Nullable Thread running;

    private volatile long wakeUpNanos;
    private volatile boolean open = true;

    /**
     * Starts the clock.
     *
     * @param failures told what a task threw; the tasks after it run all the same
     */
    public SystemScheduler(Consumer<Throwable> failures) {
        this.failures = failures;
        this.wakeUpNanos = System.nanoTime() + Long.MAX_VALUE / 2;
        this.clock = Thread.ofPlatform().daemon().name("samovar-clock").start(this::keepTime);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (unfinished.getAndIncrement() == 0) {
            runAll();
        }
    }

    private void runAll() {
        do {
            for (int run = 0; run < TASKS_MAX; run++) {
                runNext();
                if (unfinished.decrementAndGet() == 0) {
                    return;
                }
            }
            left.set(true);
            LockSupport.unpark(clock);
            /* A closed clock may not look any more. */
        } while (!open && left.compareAndSet(true, false));
    }

    private void runNext() {
        Runnable task = tasks.poll();
        running = Thread.currentThread();
        try {
            if (task != null) {
                task.run();
            }
        } catch (Throwable failure) {
            failures.accept(failure);
        } finally {
            running = null;
        }
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        if (!Thread.currentThread().equals(running)) {
            throw new IllegalStateException("only a task sets a timer");
        }
        long now = System.nanoTime();
        PendingTimer timer = timers.add(now, now + VirtualScheduler.nanosOf(delay), task);
        if (timer.dueNanos - wakeUpNanos < 0) {
            wakeUpNanos = timer.dueNanos;
            LockSupport.unpark(clock);
        }
        return timer;
    }

    /* A cancelled timer does not disturb the clock: it wakes up once for nothing and looks at the next. */
    private void keepTime() {
        while (open) {
            long wait = wakeUpNanos - System.nanoTime();
            if (wait <= 0) {
                wakeUpNanos = System.nanoTime() + Long.MAX_VALUE / 2;
                execute(this::runDue);
            } else if (!left.get()) {
                LockSupport.parkNanos(this, wait);
            }
            runLeft();
        }
        runLeft();
    }

    private void runLeft() {
        if (left.compareAndSet(true, false)) {
            runAll();
        }
    }

    private void runDue() {
        while (!timers.isEmpty() && timers.nextDueNanos() - System.nanoTime() <= 0) {
            Runnable task = timers.remove().task;
            try {
                task.run();
            } catch (Throwable failure) {
                failures.accept(failure);
            }
        }
        if (!timers.isEmpty() && timers.nextDueNanos() - wakeUpNanos < 0) {
            wakeUpNanos = timers.nextDueNanos();
            LockSupport.unpark(clock);
        }
    }

    /** Stops the clock: no timer runs any more. */
    @Override
    public void close() {
        open = false;
        LockSupport.unpark(clock);
    }
}
