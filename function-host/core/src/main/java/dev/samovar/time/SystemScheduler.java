package dev.samovar.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The scheduler of the living host, and the one place that reads the machine's clocks.
 *
 * <p>Tasks run serialised but on no thread of their own: whoever submits a task to an idle scheduler runs it, and those
 * that arrive meanwhile, before {@link #execute} returns. So a lone caller pays for no hand-over between threads. A
 * single thread, {@code samovar-clock}, waits for the next timer.
 */
public final class SystemScheduler implements Scheduler, AutoCloseable {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final TimerQueue timers = new TimerQueue();
    private final Consumer<Throwable> failures;
    private final Thread clock;
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
            Runnable task = tasks.poll();
            try {
                if (task != null) {
                    task.run();
                }
            } catch (Throwable failure) {
                failures.accept(failure);
            }
        } while (unfinished.decrementAndGet() != 0);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        PendingTimer timer = timers.add(System.nanoTime() + VirtualScheduler.nanosOf(delay), task);
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
            if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            } else {
                wakeUpNanos = System.nanoTime() + Long.MAX_VALUE / 2;
                execute(this::runDue);
            }
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
