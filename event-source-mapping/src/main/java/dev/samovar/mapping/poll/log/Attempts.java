package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.BackOff;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Steps that are taken again, later and later, as long as they break. */
final class Attempts {
    private static final BackOff BROKEN = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Scheduler scheduler;
    private final Consumer<String> problem;
    private final Map<String, Scheduler.Timer> pauses = new HashMap<>();

    /**
     * No step is to be taken.
     *
     * @param problem hears why a step broke, and an empty text when it was taken after all
     */
    Attempts(Scheduler scheduler, Consumer<String> problem) {
        this.scheduler = scheduler;
        this.problem = problem;
    }

    /**
     * Takes a step, now and again until it does not throw an exception.
     *
     * @param purpose what it is for, so that it can be given up
     */
    void make(String purpose, Runnable step) {
        make(purpose, step, 0);
    }

    private void make(String purpose, Runnable step, int failures) {
        pauses.remove(purpose);
        try {
            step.run();
        } catch (RuntimeException broken) {
            problem.accept(broken.toString());
            Duration delay = BROKEN.after(failures + 1);
            pauses.put(purpose, scheduler.after(delay, () -> make(purpose, step, failures + 1)));
            return;
        }
        if (failures > 0) {
            problem.accept("");
        }
    }

    /** Takes no more steps for these purposes. */
    void giveUp(Collection<String> purposes) {
        for (String purpose : purposes) {
            Scheduler.Timer pause = pauses.remove(purpose);
            if (pause != null) {
                pause.cancel();
            }
        }
    }

    /** Takes no more steps. */
    void giveUpAll() {
        pauses.values().forEach(Scheduler.Timer::cancel);
        pauses.clear();
    }
}
