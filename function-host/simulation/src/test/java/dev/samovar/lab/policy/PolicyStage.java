package dev.samovar.lab.policy;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.event.HostEvent;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.lab.workload.Arrivals;
import dev.samovar.lab.workload.Durations;
import dev.samovar.lab.workload.ModelledFunction;
import dev.samovar.lab.workload.Shard;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.Scheduler;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A host of one shard under a policy, and what is seen of it: a timeline as text, and what it cost. */
final class PolicyStage implements PolicyRun, FunctionModel {
    private static final Duration INIT = Duration.ofSeconds(1);

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<ModelledFunction> functions;
    private final List<FunctionVersion> versions = new ArrayList<>();
    private final Supplier<Arrivals> future;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private final Policy policy;
    private final List<String> timeline = new ArrayList<>();
    private final Map<Long, Idle> idle = new HashMap<>();
    private long cold;
    private long warm;
    private double idleGbSeconds;

    PolicyStage(Policy policy, List<ModelledFunction> functions, Supplier<Arrivals> future) {
        this.policy = policy;
        this.functions = functions;
        this.future = future;
        for (int i = 0; i < functions.size(); i++) {
            versions.add(version(i, functions.get(i)));
        }
        var ports = new EnvironmentPorts(
                scheduler,
                random,
                ModelledRuntime.following(this, scheduler),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                this::note,
                LogSink.NONE);
        pool = new EnvironmentPool(ports, policy.keepAlive(this));
        invoker = new Invoker(scheduler, pool, ConcurrencyLimits.AWS, event -> {});
    }

    /** A function of its own application, with an INIT of one second. */
    static ModelledFunction function(String name) {
        return new ModelledFunction(name, name, 1024, 0, Durations.fixed(INIT));
    }

    private FunctionVersion version(int index, ModelledFunction function) {
        var configuration = FunctionConfiguration.defaults(
                        function.name(), "java21", "Handler", "arn:aws:iam::000000000000:role/lambda")
                .edit()
                .timeout(Duration.ofMinutes(15))
                .memoryMb(function.memoryMb())
                .snapStart(policy.snapStart())
                .make();
        return new FunctionVersion(
                index,
                FunctionArn.unqualified(AccountRegion.DEFAULT, function.name()),
                "1",
                configuration,
                new CodeDigest("A".repeat(43) + "="),
                List.of());
    }

    /** Lets all arrivals come, and time pass up to the end. */
    PolicyStage run(Duration length) {
        policy.begin(this);
        Arrivals arrivals = future.get();
        if (arrivals.next()) {
            scheduler.after(Duration.ofNanos(arrivals.atNanos()), () -> arrive(arrivals));
        }
        scheduler.runFor(length);
        List.copyOf(idle.keySet()).forEach(this::noLongerIdle);
        return this;
    }

    private void arrive(Arrivals arrivals) {
        var requestId = new RequestId(arrivals.function(), arrivals.durationNanos());
        var invocation = Invocation.of(requestId, versions.get(arrivals.function()), Payload.EMPTY_OBJECT);
        if (arrivals.next()) {
            scheduler.after(Duration.ofNanos(arrivals.atNanos() - scheduler.nanoTime()), () -> arrive(arrivals));
        }
        invoker.invoke(invocation, result -> {});
    }

    List<String> timeline() {
        return timeline;
    }

    /** The timeline's lines that end so. */
    List<String> timelineOf(String ending) {
        return timeline.stream().filter(line -> line.endsWith(ending)).toList();
    }

    long cold() {
        return cold;
    }

    long warm() {
        return warm;
    }

    double idleGbSeconds() {
        return idleGbSeconds;
    }

    private void note(HostEvent event) {
        switch (event) {
            case HostEvent.EnvironmentChanged changed -> {
                line(changed.environmentId() + " " + changed.state());
                noLongerIdle(changed.environmentId());
                if (changed.state().equals("idle")) {
                    idle.put(changed.environmentId(), new Idle(scheduler.nanoTime(), memoryMb(changed.function())));
                }
            }
            case HostEvent.InvocationStarted started -> {
                cold += started.cold() ? 1 : 0;
                warm += started.cold() ? 0 : 1;
                line(started.environmentId() + (started.cold() ? " cold" : " warm"));
            }
            case HostEvent.InvocationArrived _, HostEvent.InvocationEnded _, HostEvent.AsynchronousEventEnded _ -> {}
        }
    }

    private int memoryMb(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow()
                .memoryMb();
    }

    private void noLongerIdle(long environment) {
        Idle waited = idle.remove(environment);
        if (waited != null) {
            idleGbSeconds += (scheduler.nanoTime() - waited.sinceNanos()) / 1e9 * waited.memoryMb() / 1024;
        }
    }

    private void line(String text) {
        Duration now = Duration.ofNanos(scheduler.nanoTime());
        timeline.add(
                String.format("%02d:%02d:%02d #%s", now.toHours(), now.toMinutesPart(), now.toSecondsPart(), text));
    }

    @Override
    public Duration init(FunctionVersion function) {
        return Duration.ofNanos(functions.get(index(function)).init().draw(random));
    }

    @Override
    public Duration duration(FunctionVersion function, RuntimeRequest request) {
        return Duration.ofNanos(request.requestId().low());
    }

    @Override
    public long memoryUsedBytes(FunctionVersion function) {
        return 0;
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
        return functions;
    }

    @Override
    public Shard shard() {
        return Shard.WHOLE;
    }

    @Override
    public FunctionVersion version(int function) {
        return versions.get(function);
    }

    @Override
    public int index(FunctionVersion version) {
        return (int) version.generation();
    }

    @Override
    public Supplier<Arrivals> future() {
        return future;
    }

    /** An environment that waits. */
    private record Idle(long sinceNanos, int memoryMb) {}
}
