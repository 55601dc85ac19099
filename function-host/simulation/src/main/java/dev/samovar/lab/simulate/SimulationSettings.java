package dev.samovar.lab.simulate;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.LambdaColdStart;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.lab.measure.Detail;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What is the same for all runs of an experiment.
 *
 * @param coldStarts makes a function's model of what a cold start takes beside its INIT, from the function's own chance
 * @param limits of the account; none if empty. Under limits all functions are simulated together.
 * @param initTimeout how long INIT may take on demand
 * @param timeout of each function, 1 to 900 s
 * @param detail what is kept for pictures
 */
public record SimulationSettings(
        Function<RandomGenerator, ColdStartModel> coldStarts,
        Optional<ConcurrencyLimits> limits,
        Duration initTimeout,
        Duration timeout,
        Detail detail) {

    /** As long as AWS lets a function run. */
    private static final Duration TIMEOUT_MAX = Duration.ofMinutes(15);

    /** Cold starts as on AWS, and no limits but those of a single function. */
    public static final SimulationSettings DEFAULT = new SimulationSettings(
            LambdaColdStart::new, Optional.empty(), EnvironmentPorts.INIT_TIMEOUT, TIMEOUT_MAX, Detail.PICTURES);

    public SimulationSettings withColdStarts(Function<RandomGenerator, ColdStartModel> other) {
        return new SimulationSettings(other, limits, initTimeout, timeout, detail);
    }

    public SimulationSettings withLimits(ConcurrencyLimits other) {
        return new SimulationSettings(coldStarts, Optional.of(other), initTimeout, timeout, detail);
    }

    public SimulationSettings withInitTimeout(Duration other) {
        return new SimulationSettings(coldStarts, limits, other, timeout, detail);
    }

    public SimulationSettings withTimeout(Duration other) {
        return new SimulationSettings(coldStarts, limits, initTimeout, other, detail);
    }

    public SimulationSettings withDetail(Detail other) {
        return new SimulationSettings(coldStarts, limits, initTimeout, timeout, other);
    }
}
