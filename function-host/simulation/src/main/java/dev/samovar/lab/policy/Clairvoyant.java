package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import java.time.Duration;

/**
 * Knows the future: the bound for policies that do not. It keeps an environment exactly if it is needed again within a
 * horizon, and otherwise starts the next one just in time.
 *
 * <p>What stays cold is what no answer to an environment that falls idle can help: the first invocation of a function, and
 * those that come together after a pause longer than the horizon, but for the first of them.
 *
 * @param horizon how long an environment may wait to be needed again
 * @param lead how long before it is needed an environment starts; AWS gives INIT ten seconds at most
 */
record Clairvoyant(Duration horizon, Duration lead) implements Policy {
    private static final Duration HORIZON = Policies.KEEP_ALIVE;
    private static final Duration LEAD = Duration.ofSeconds(10);

    Clairvoyant {
        if (!lead.isPositive() || horizon.compareTo(lead) < 0) {
            throw new IllegalArgumentException("to start an environment takes less than the horizon: lead "
                    + Written.duration(lead) + ", horizon " + Written.duration(horizon));
        }
    }

    static Clairvoyant of(Parameters parameters) {
        Duration horizon = parameters.duration("horizon", HORIZON);
        Duration lead = horizon.compareTo(LEAD) < 0 ? horizon : LEAD;
        return new Clairvoyant(horizon, parameters.duration("lead", lead));
    }

    @Override
    public String name() {
        return "clairvoyant " + Written.duration(horizon);
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        return new ForesightKeepAlive(run, horizon, lead);
    }
}
