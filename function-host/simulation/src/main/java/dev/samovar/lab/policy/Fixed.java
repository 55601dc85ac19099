package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import java.time.Duration;

/** Keeps every environment equally long, as platforms do. */
record Fixed(String name, Duration keepAlive) implements Policy {

    static Fixed of(Parameters parameters) {
        Duration keepAlive = parameters.duration("keep-alive", Policies.KEEP_ALIVE);
        return new Fixed("fixed " + Written.duration(keepAlive), keepAlive);
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return KeepAlivePolicy.fixed(keepAlive);
    }
}
