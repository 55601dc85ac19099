package dev.samovar.crash;

import dev.samovar.time.Scheduler;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A machine with a disk that takes its time and a clock that somebody sets. A crash takes everything but the disk; some of
 * the last writes may be on it though nobody heard of that.
 */
public final class Machine {
    private static final int FLUSH_MILLIS_MAX = 50;

    private final VirtualScheduler time;
    private final SplittableRandom random;
    private final ForgetfulStore store = new ForgetfulStore();
    private Duration clockError = Duration.ZERO;
    private boolean flushing;
    private MortalScheduler scheduler;

    /**
     * A machine whose disk is empty.
     *
     * @param time goes on whatever happens to the machine
     */
    public Machine(VirtualScheduler time, SplittableRandom random) {
        this.time = time;
        this.random = random;
        store.whenWritten(this::flushSoon);
        scheduler = new MortalScheduler(time, () -> clockError);
    }

    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            time.after(Duration.ofMillis(random.nextInt(FLUSH_MILLIS_MAX)), () -> {
                flushing = false;
                store.flush();
            });
        }
    }

    public ForgetfulStore store() {
        return store;
    }

    /** The time of the program that runs now. */
    public Scheduler scheduler() {
        return scheduler;
    }

    public void setClock(Duration change) {
        clockError = clockError.plus(change);
    }

    /** The program dies; its next life may begin. */
    public void crash() {
        scheduler.die();
        store.crash(random.nextInt(store.waiting() + 1));
        scheduler = new MortalScheduler(time, () -> clockError);
    }
}
