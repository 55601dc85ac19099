package dev.samovar.lab.policy;

import dev.samovar.environment.KeepAlive;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.environment.ProvisionedUse;
import dev.samovar.function.FunctionVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how much of the provisioned concurrency is used, and adjusts it once a minute. */
final class UtilizationTracker implements KeepAlivePolicy {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final PolicyRun run;
    private final TargetTracking policy;
    private final KeepAlive onDemand;
    private final @Nullable UtilizationAlarms[] byFunction;
    private final List<UtilizationAlarms> all = new ArrayList<>();

    UtilizationTracker(PolicyRun run, TargetTracking policy) {
        this.run = run;
        this.policy = policy;
        this.onDemand = KeepAlive.during(policy.keepAlive());
        this.byFunction = new @Nullable UtilizationAlarms[run.functions().size()];
    }

    void begin() {
        policy.functions().forEach(run, function -> {
            var alarms = new UtilizationAlarms(function, policy.target(), policy.min(), policy.max());
            byFunction[function] = alarms;
            all.add(alarms);
            provision(alarms);
        });
        run.scheduler().after(PERIOD, this::minutePassed);
    }

    private void minutePassed() {
        for (UtilizationAlarms alarms : all) {
            if (alarms.minutePassed()) {
                provision(alarms);
            }
        }
        run.scheduler().after(PERIOD, this::minutePassed);
    }

    private void provision(UtilizationAlarms alarms) {
        FunctionVersion version = run.version(alarms.function());
        run.invoker().provision(version.function(), alarms.wanted());
        run.pool().provision(version, alarms.wanted(), progress -> {});
    }

    @Override
    public void arrived(FunctionVersion function, long nowNanos) {
        UtilizationAlarms alarms = byFunction[run.index(function)];
        if (alarms != null) {
            ProvisionedUse use = run.pool().provisioned(function);
            /* With the invocation that arrives, which takes a provisioned environment if one is free. */
            alarms.used(Math.min(use.busy() + 1, use.ready()), use.ready());
        }
    }

    @Override
    public KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos) {
        return onDemand;
    }
}
