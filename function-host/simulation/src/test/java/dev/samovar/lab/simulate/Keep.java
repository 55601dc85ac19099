package dev.samovar.lab.simulate;

import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.policy.PolicyRun;
import java.time.Duration;

/** Keeps idle environments for a fixed time. */
record Keep(Duration duration, boolean snapStart) implements Policy {
    static final Keep TEN_MINUTES = forDuration(Duration.ofMinutes(10));

    static Keep forDuration(Duration duration) {
        return new Keep(duration, false);
    }

    @Override
    public String name() {
        return "keep " + duration;
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return KeepAlivePolicy.fixed(duration);
    }
}
