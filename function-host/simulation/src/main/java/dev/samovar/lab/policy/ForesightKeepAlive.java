package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlive;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.function.FunctionVersion;
import dev.samovar.lab.workload.Arrivals;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers by what is going to happen. */
final class ForesightKeepAlive implements KeepAlivePolicy {
    private final PolicyRun run;
    private final long horizonNanos;
    private final Duration lead;
    private final KeepAlive neededSoon;
    private final KeepAlive besideBusy;
    private @Nullable Foresight foresight;

    ForesightKeepAlive(PolicyRun run, Duration horizon, Duration lead) {
        this.run = run;
        this.horizonNanos = horizon.toNanos();
        this.lead = lead;
        this.besideBusy = KeepAlive.during(lead);
        /* The real end of an invocation may lie a little off the foreseen one: one that waited for its start ends later. */
        this.neededSoon = KeepAlive.during(horizon.plus(lead));
    }

    @Override
    public KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos) {
        long neededNanos = foresight().neededAgain(run.index(function), running, nowNanos);
        if (neededNanos == Foresight.SOON || neededNanos - nowNanos <= horizonNanos) {
            return neededSoon;
        }
        if (running > 0) {
            /* Those that wait for their start are more than was foreseen: until it is over, this one may spare another. */
            return besideBusy;
        }
        if (neededNanos == Foresight.NEVER) {
            return KeepAlive.NONE;
        }
        return KeepAlive.preWarmed(Duration.ofNanos(neededNanos - nowNanos).minus(lead), lead.multipliedBy(2));
    }

    private Foresight foresight() {
        Foresight known = foresight;
        if (known == null) {
            try (Arrivals future = run.future().get()) {
                known = Foresight.of(future, horizonNanos);
            }
            foresight = known;
        }
        return known;
    }
}
