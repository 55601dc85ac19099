package dev.samovar.lab.simulate;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.event.EventListener;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.lab.measure.Measures;
import dev.samovar.lab.measure.Recorder;
import dev.samovar.lab.policy.Policy;
import dev.samovar.lab.policy.PolicyRun;
import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.ClosedLoop;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.OpenWorkload;
import dev.samovar.lab.workload.Shard;
import dev.samovar.lab.workload.Workload;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.Scheduler;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** A host of its own in virtual time, which runs what one shard of a workload asks of it. */
final class ShardRun implements PolicyRun {
    /** As good as none. */
    private static final ConcurrencyLimits UNLIMITED =
            new ConcurrencyLimits(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Duration.ofSeconds(10), 10);

    private static final int PARTS = 100;

    private final Policy policy;
    private final Workload workload;
    private final Shard shard;
    private final long seed;
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final CallsInFlight calls = new CallsInFlight();
    private final ShardFunctions functions;
    private final Recorder recorder;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private final Callers callers;

    ShardRun(SimulationSettings settings, Policy policy, Workload workload, Shard shard, long seed) {
        this.policy = policy;
        this.workload = workload;
        this.shard = shard;
        this.seed = seed;
        this.functions = new ShardFunctions(workload.functions(), calls, settings, policy.snapStart(), seed);
        this.recorder = new Recorder(functions.all(), workload.length(), settings.detail());
        var ports = new EnvironmentPorts(
                scheduler,
                /* It only names log streams, which nobody reads. */
                new SplittableRandom(seed),
                tracked(ModelledRuntime.following(functions, scheduler)),
                functions,
                functions::codeBytes,
                settings.initTimeout(),
                EventListener.NONE,
                LogSink.NONE);
        this.pool = new EnvironmentPool(ports, policy.keepAlive(this));
        this.invoker = new Invoker(scheduler, pool, settings.limits().orElse(UNLIMITED), EventListener.NONE);
        this.callers = callers();
    }

    private Callers callers() {
        return switch (workload) {
            case OpenWorkload open -> new OpenCallers(open.arrivals(shard, seed), this, scheduler);
            case ClosedLoop loop -> new WaitingCallers(loop, this, scheduler, seed);
        };
    }

    private FunctionRuntimes tracked(FunctionRuntimes modelled) {
        return (environmentId, function, output) -> {
            FunctionRuntime runtime = modelled.create(environmentId, function, output);
            /* Unique among the environments of all shards, too. */
            long environment = environmentId * shard.count() + shard.index();
            int index = functions.index(function);
            var track = recorder.opened(index, environment, scheduler.nanoTime());
            return new TrackedRuntime(runtime, calls, track, scheduler, functions.durationByAge(index));
        };
    }

    /**
     * Runs it from the first moment to the last answer.
     *
     * @param progressed told of each hundredth of the time that has passed
     */
    Measures run(DoubleConsumer progressed) {
        try (callers) {
            tellProgress(progressed, 1);
            policy.begin(this);
            callers.callUntil(workload.length().toNanos());
        }
        while (!calls.isEmpty()) {
            scheduler.runNext();
        }
        return recorder.finish();
    }

    private void tellProgress(DoubleConsumer progressed, int part) {
        scheduler.after(workload.length().dividedBy(PARTS), () -> {
            progressed.accept(1.0 / PARTS);
            if (part < PARTS) {
                tellProgress(progressed, part + 1);
            }
        });
    }

    /** Lets an invocation arrive now. */
    void call(int function, long durationNanos) {
        long now = scheduler.nanoTime();
        recorder.arrived(now);
        Call call = calls.add(this);
        call.arrive(function, durationNanos, now);
        invoker.invoke(Invocation.of(calls.newId(call), functions.version(function), Payload.EMPTY_OBJECT), call);
        if (call.waits) {
            call.cold = true;
            recorder.coldStarted();
        }
    }

    /** A call has its result; it comes before {@link #call} returns only if it was refused. */
    void answered(Call call, InvocationResult result) {
        calls.remove(call);
        switch (result) {
            case InvocationResult.Throttled _ -> {
                call.waits = false;
                recorder.refused();
                callers.refused();
            }
            case InvocationResult.Executed executed -> {
                long latency = scheduler.nanoTime() - call.arrivedNanos;
                recorder.answered(call.function, call.cold, call.provisioned, latency, executed);
                callers.answered();
            }
        }
    }

    @Override
    public Shard shard() {
        return shard;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public EnvironmentPool pool() {
        return pool;
    }

    @Override
    public Invoker invoker() {
        return invoker;
    }

    @Override
    public List<ModelledFunction> functions() {
        return functions.all();
    }

    @Override
    public FunctionVersion version(int function) {
        return functions.version(function);
    }

    @Override
    public int index(FunctionVersion version) {
        return functions.index(version);
    }

    @Override
    public Supplier<Arrivals> future() {
        return () -> switch (workload) {
            case OpenWorkload open -> open.arrivals(shard, seed);
            case ClosedLoop _ -> new NoArrivals();
        };
    }
}
