package dev.samovar.benchmark;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * An endless day of traffic in virtual time: busy functions, quiet ones, and rare ones that mostly start cold. Requests
 * arrive as a Poisson process; init and duration are exponentially distributed.
 */
final class Traffic implements FunctionModel {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration STEP = Duration.ofMillis(100);

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final RandomGenerator random;
    private final Invoker invoker;
    private int functions;
    private long succeeded;
    private long refused;

    Traffic(long seed, EventListener listener) {
        random = new SplittableRandom(seed);
        var ports = new EnvironmentPorts(
                scheduler,
                random,
                ModelledRuntime.following(this, scheduler),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                listener,
                LogSink.NONE);
        var pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(KeepAlivePolicy.DEFAULT));
        invoker = new Invoker(scheduler, pool, ConcurrencyLimits.AWS, listener);
        add(20, Duration.ofMillis(20));
        add(80, Duration.ofSeconds(1));
        add(100, Duration.ofMinutes(15));
    }

    private void add(int count, Duration interval) {
        for (int i = 0; i < count; i++) {
            String name = "function-" + ++functions;
            var function = Functions.latest(functions, name, "Handler", new CodeDigest(""));
            scheduler.after(draw(interval), () -> arrive(function, interval));
        }
    }

    private void arrive(FunctionVersion function, Duration interval) {
        scheduler.after(draw(interval), () -> arrive(function, interval));
        var invocation = Invocation.of(RequestId.random(random), function, Payload.EMPTY_OBJECT);
        invoker.invoke(invocation, this::ended);
    }

    private void ended(InvocationResult result) {
        if (result instanceof InvocationResult.Succeeded) {
            succeeded++;
        } else {
            refused++;
        }
    }

    /** Lets time pass until this many more invocations succeeded; returns how many did not. */
    long pass(long invocations) {
        long goal = succeeded + invocations;
        while (succeeded < goal) {
            scheduler.runFor(STEP);
        }
        return refused;
    }

    private Duration draw(Duration mean) {
        return Duration.ofNanos((long) (random.nextExponential() * mean.toNanos()));
    }

    @Override
    public Duration init(FunctionVersion function) {
        return Duration.ofMillis(100).plusNanos((long) (random.nextExponential() * NANOS_PER_SECOND));
    }

    @Override
    public Duration duration(FunctionVersion function, RuntimeRequest request) {
        return Duration.ofNanos((long) (random.nextExponential() * NANOS_PER_SECOND / 10));
    }

    @Override
    public long memoryUsedBytes(FunctionVersion function) {
        return 0;
    }
}
