package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import java.time.Duration;

/** Starts environments from snapshots, and keeps them for a fixed time. */
record SnapStart(Duration keepAlive) implements Policy {

    static SnapStart of(Parameters parameters) {
        return new SnapStart(parameters.duration("keep-alive", Policies.KEEP_ALIVE));
    }

    @Override
    public String name() {
        return "snap-start " + Written.duration(keepAlive);
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return KeepAlivePolicy.fixed(keepAlive);
    }

    @Override
    public boolean snapStart() {
        return true;
    }
}
