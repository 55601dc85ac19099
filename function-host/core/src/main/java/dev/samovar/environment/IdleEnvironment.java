package dev.samovar.environment;

import dev.samovar.time.Scheduler;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An environment that waits for an invocation, and what may end its waiting. */
final class IdleEnvironment {
    /** The least worth keeping comes first. */
    static final Comparator<IdleEnvironment> LEAST_FIRST = IdleEnvironment::compare;

    final ExecutionEnvironment environment;
    final VersionEnvironments version;
    double priority;
    long sequence;
    private Scheduler.@Nullable Timer retirement;

    IdleEnvironment(ExecutionEnvironment environment, VersionEnvironments version) {
        this.environment = environment;
        this.version = version;
    }

    private static int compare(IdleEnvironment one, IdleEnvironment other) {
        int byPriority = Double.compare(one.priority, other.priority);
        return byPriority != 0 ? byPriority : Long.compare(one.sequence, other.sequence);
    }

    void retiresBy(Scheduler.Timer timer) {
        retirement = timer;
    }

    /** Ends the waiting: whatever comes next, it does not retire by itself any more. */
    void stopWaiting() {
        if (retirement != null) {
            retirement.cancel();
        }
    }
}
