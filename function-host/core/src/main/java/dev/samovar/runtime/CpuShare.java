package dev.samovar.runtime;

import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a runtime the part of a processor that its memory size buys: so much time in each period of 20 ms, after which
 * its threads are held until the next.
 *
 * <p>Time is what its threads spend on a processor, so waiting costs nothing; what they use too much is taken from the
 * next periods. It holds during invocations only: the cloud does not slow down initialisation either.
 */
public final class CpuShare {

    private static final int WHOLE_PROCESSOR_MB = 1_769;

    /** How long the time lasts that is shared out. */
    public static final Duration PERIOD = Duration.ofMillis(20);

    /** A shorter look would cost more than it finds. */
    private static final long LOOK_NANOS_MIN = 500_000;

    /** What was used too much before is forgotten beyond this. */
    private static final long DEBT_NANOS_MAX = 10 * PERIOD.toNanos();

    private final Scheduler scheduler;
    private final long quotaNanos;
    private final LongSupplier cpuNanos;
    private final Consumer<Boolean> hold;
    private Scheduler.@Nullable Timer timer;
    private long budgetNanos;
    private long usedNanos;
    private long periodEndNanos;

    private CpuShare(Scheduler scheduler, long quotaNanos, LongSupplier cpuNanos, Consumer<Boolean> hold) {
        this.scheduler = scheduler;
        this.quotaNanos = quotaNanos;
        this.cpuNanos = cpuNanos;
        this.hold = hold;
    }

    /**
     * The share of a memory size; empty if that buys a whole processor.
     *
     * @param cpuNanos how long the runtime's threads have been on a processor
     * @param hold holds the threads, or lets them go on
     */
    public static Optional<CpuShare> of(
            int memoryMb, Scheduler scheduler, LongSupplier cpuNanos, Consumer<Boolean> hold) {
        return quota(memoryMb).map(quota -> new CpuShare(scheduler, quota.toNanos(), cpuNanos, hold));
    }

    /** The time on a processor that a memory size buys in each period; empty if that is all of it. */
    public static Optional<Duration> quota(int memoryMb) {
        return memoryMb >= WHOLE_PROCESSOR_MB
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(PERIOD.toNanos() * memoryMb / WHOLE_PROCESSOR_MB));
    }

    /** Begins to ration. */
    public void begin() {
        budgetNanos = 0;
        usedNanos = cpuNanos.getAsLong();
        beginPeriod();
    }

    /** Ceases to ration, and lets the threads go on. */
    public void end() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        hold.accept(false);
    }

    private void beginPeriod() {
        periodEndNanos = scheduler.nanoTime() + PERIOD.toNanos();
        budgetNanos = Math.clamp(budgetNanos + quotaNanos, -DEBT_NANOS_MAX, quotaNanos);
        if (budgetNanos > 0) {
            hold.accept(false);
            timer = scheduler.after(Duration.ofNanos(Math.max(budgetNanos, LOOK_NANOS_MIN)), this::look);
        } else {
            timer = scheduler.after(PERIOD, this::beginPeriod);
        }
    }

    private void look() {
        long used = cpuNanos.getAsLong();
        budgetNanos -= used - usedNanos;
        usedNanos = used;
        long left = periodEndNanos - scheduler.nanoTime();
        if (left <= 0) {
            beginPeriod();
        } else if (budgetNanos <= 0) {
            hold.accept(true);
            timer = scheduler.after(Duration.ofNanos(left), this::beginPeriod);
        } else {
            long pause = Math.min(left, Math.max(budgetNanos, LOOK_NANOS_MIN));
            timer = scheduler.after(Duration.ofNanos(pause), this::look);
        }
    }
}
