package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlivePolicy;
import java.time.Duration;

/**
 * Provisions environments so that a share of them is used, as AWS Application Auto Scaling does by target tracking of
 * {@code ProvisionedConcurrencyUtilization}.
 *
 * @param min never fewer; AWS cannot scale from none, for then there is nothing to measure
 * @param max never more
 * @param target the share in use to aim at; 0.7 in AWS's examples
 * @param keepAlive how long the environments on demand beside them stay
 */
record TargetTracking(int min, int max, double target, Duration keepAlive, FunctionPattern functions)
        implements Policy {
    private static final int MAX = 100;
    private static final double TARGET = 0.7;

    TargetTracking {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("provisioned needs 1 <= min <= max, not " + min + " and " + max);
        }
        if (!(target >= 0.1 && target <= 0.9)) {
            throw new IllegalArgumentException("the target is a share from 0.1 to 0.9, as on AWS, not " + target);
        }
    }

    static TargetTracking of(Parameters parameters) {
        int min = parameters.count("min", 1);
        return new TargetTracking(
                min,
                parameters.count("max", Math.max(min, MAX)),
                parameters.number("target", TARGET),
                parameters.duration("keep-alive", Policies.KEEP_ALIVE),
                FunctionPattern.of(parameters));
    }

    @Override
    public String name() {
        return min == max ? "provisioned " + min : "provisioned " + min + " to " + max;
    }

    @Override
    public KeepAlivePolicy keepAlive(PolicyRun run) {
        var tracker = new UtilizationTracker(run, this);
        /* There is no pool yet: it begins with the run's first task. */
        run.scheduler().execute(tracker::begin);
        return tracker;
    }
}
