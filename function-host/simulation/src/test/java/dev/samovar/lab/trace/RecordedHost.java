package dev.samovar.lab.trace;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
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
import dev.samovar.log.LogSink;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.VirtualScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A host in virtual time that is recorded. INIT takes 300 ms; each invocation takes as long as its caller wants. */
final class RecordedHost implements FunctionModel {
    private static final Duration INIT = Duration.ofMillis(300);
    private static final Duration TIMEOUT = Duration.ofMinutes(15);
    private static final int MEMORY_MB = 128;

    final VirtualScheduler scheduler = new VirtualScheduler(Instant.parse("2026-11-21T10:00:00Z"));
    final List<String> failures = new ArrayList<>();
    final Recording recording;
    private final Map<String, Long> coldStarts = new TreeMap<>();
    private final Map<RequestId, Duration> durations = new HashMap<>();
    private final Map<String, FunctionVersion> versions = new HashMap<>();
    private final Invoker invoker;
    private long invocations;

    RecordedHost(Path file, Duration keepAlive, ConcurrencyLimits limits) throws IOException {
        recording = Recording.begin(file, scheduler, Runnable::run, failures::add);
        var ports = new EnvironmentPorts(
                scheduler,
                new SplittableRandom(1),
                ModelledRuntime.following(this, scheduler),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                this::note,
                LogSink.NONE);
        var pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(keepAlive));
        invoker = new Invoker(scheduler, pool, limits, this::note);
    }

    private void note(HostEvent event) {
        recording.on(event);
        if (event instanceof HostEvent.InvocationStarted started && started.cold()) {
            coldStarts.merge(started.function(), 1L, Long::sum);
        }
    }

    /** By the function's name. */
    Map<String, Long> coldStarts() {
        return coldStarts;
    }

    /** Lets time pass until then, and a function be invoked. */
    void invoke(long atNanos, String function, Duration duration) {
        scheduler.runUntil(atNanos);
        var id = new RequestId(0, ++invocations);
        durations.put(id, duration);
        invoker.invoke(Invocation.of(id, version(function), Payload.EMPTY_OBJECT), result -> durations.remove(id));
    }

    void end() {
        recording.end(() -> {});
    }

    private FunctionVersion version(String name) {
        return versions.computeIfAbsent(name, _ -> version(name, versions.size()));
    }

    private static FunctionVersion version(String name, int generation) {
        var configuration = FunctionConfiguration.defaults(
                        name, "java25", "Handler", "arn:aws:iam::000000000000:role/lambda")
                .edit()
                .timeout(TIMEOUT)
                .memoryMb(MEMORY_MB)
                .make();
        return new FunctionVersion(
                generation,
                FunctionArn.unqualified(AccountRegion.DEFAULT, name),
                FunctionVersion.LATEST,
                configuration,
                CodeDigest.of(new byte[32]),
                List.of());
    }

    @Override
    public Duration init(FunctionVersion function) {
        return INIT;
    }

    @Override
    public Duration duration(FunctionVersion function, RuntimeRequest request) {
        return durations.getOrDefault(request.requestId(), Duration.ZERO);
    }

    @Override
    public long memoryUsedBytes(FunctionVersion function) {
        return 0;
    }
}
