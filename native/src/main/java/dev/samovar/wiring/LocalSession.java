package dev.samovar.wiring;

import dev.samovar.cli.invoke.CompletedInvocation;
import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.invoke.InvocationSession;
import dev.samovar.cli.invoke.Outcome;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.function.code.CodeStore;
import dev.samovar.host.HostLimits;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.Invoker;
import dev.samovar.runtime.NotInstalledException;
import dev.samovar.runtime.classloader.ClassLoaderRuntimes;
import dev.samovar.runtime.isolation.IsolatedRuntimes;
import dev.samovar.runtime.process.ProcessRuntimes;
import dev.samovar.time.SystemScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One function in a host of its own, in this process, without a registry or a store. */
final class LocalSession implements InvocationSession {
    private final SystemScheduler scheduler;
    private final RandomGenerator random = new SplittableRandom();
    private final Optional<ClassLoaderRuntimes> classLoaders;
    private final ProcessRuntimes processes;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private final FunctionVersion function;
    private final TemporaryDirectory directory;

    /**
     * Makes the host and prepares the function's code.
     *
     * @throws NotInstalledException if this machine lacks what the function's runtime needs
     * @throws IOException if the code cannot be read
     */
    static LocalSession open(InvocationPlan plan, Consumer<String> log) throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create();
        try {
            return new LocalSession(plan, log, directory);
        } catch (IOException | RuntimeException refused) {
            directory.close();
            throw refused;
        }
    }

    private LocalSession(InvocationPlan plan, Consumer<String> log, TemporaryDirectory directory) throws IOException {
        this.directory = directory;
        scheduler = new SystemScheduler(failure -> log.accept("samovar: " + failure));
        var codes = new CodeStore(directory.path());
        function = LocalFunction.of(plan, codes);
        classLoaders = NativeBinary.IS_THIS ? Optional.empty() : Optional.of(classLoaders(plan, codes, log));
        processes = new ProcessRuntimes(
                scheduler,
                NativeBinary.java(),
                codes::archive,
                codes::directory,
                directory.path().resolve("runtime-client"),
                directory.path().resolve("processes"),
                plan.cpuShare(),
                failure -> log.accept("samovar: " + failure));
        var runtimes = classLoaders
                .map(loaders -> new IsolatedRuntimes(loaders, processes, Isolation.CLASS_LOADER))
                .orElseGet(() -> onlyProcesses(log));
        runtimes.prepare(function);
        var ports = new EnvironmentPorts(
                scheduler,
                random,
                runtimes,
                ColdStarts.model(plan.coldStart(), random),
                version -> codeBytes(plan.code()),
                EnvironmentPorts.INIT_TIMEOUT,
                EventListener.NONE,
                (stream, event) -> log.accept(event.message()));
        pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(plan.keepAlive()));
        var limits = HostLimits.AWS.withConcurrency(
                Math.max(plan.concurrency(), HostLimits.AWS.concurrency().account()));
        invoker = new Invoker(scheduler, pool, limits.concurrency(), EventListener.NONE);
    }

    private ClassLoaderRuntimes classLoaders(InvocationPlan plan, CodeStore codes, Consumer<String> log) {
        return new ClassLoaderRuntimes(
                scheduler,
                codes::archive,
                WovenCache.open(),
                directory.path().resolve("tmp"),
                plan.cpuShare(),
                (environment, name, threads) -> reportLeak(log, environment, threads));
    }

    private IsolatedRuntimes onlyProcesses(Consumer<String> log) {
        log.accept("samovar: " + NativeBinary.line());
        return IsolatedRuntimes.onlyProcesses(processes);
    }

    private static long codeBytes(Path code) {
        return code.toFile().length();
    }

    private static void reportLeak(Consumer<String> log, long environment, int threads) {
        if (threads > 0) {
            log.accept("samovar: environment " + environment + " left " + threads
                    + " thread(s) behind that cannot be stopped");
        }
    }

    @Override
    public CompletableFuture<CompletedInvocation> invoke(Payload event, Duration wait) {
        var answer = new CompletableFuture<CompletedInvocation>();
        scheduler.execute(() -> scheduler.after(wait, () -> invoke(event, answer)));
        return answer;
    }

    private void invoke(Payload event, CompletableFuture<CompletedInvocation> answer) {
        long arrivedNanos = scheduler.nanoTime();
        invoker.invoke(Invocation.of(RequestId.random(random), function, event), result -> {
            Duration latency = Duration.ofNanos(scheduler.nanoTime() - arrivedNanos);
            answer.complete(completed(result, latency, scheduler.instant()));
        });
    }

    private static CompletedInvocation completed(InvocationResult result, Duration latency, Instant end) {
        return switch (result) {
            case InvocationResult.Throttled throttled ->
                new CompletedInvocation(
                        new Outcome.Refused("TooManyRequestsException", "Rate Exceeded. " + throttled.reason()),
                        0,
                        end,
                        end,
                        Optional.empty(),
                        Duration.ZERO,
                        latency,
                        Optional.empty());
            case InvocationResult.Executed executed -> completed(executed, executed.report(), latency, end);
        };
    }

    private static CompletedInvocation completed(
            InvocationResult.Executed executed, InvocationReport report, Duration latency, Instant end) {
        return new CompletedInvocation(
                executed.isError()
                        ? new Outcome.FunctionFailed(executed.payload())
                        : new Outcome.Answered(executed.payload()),
                report.environmentId(),
                end.minus(report.initDuration().isPresent() ? latency : report.duration()),
                end,
                report.initDuration(),
                report.duration(),
                latency,
                Optional.of(executed));
    }

    @Override
    public void close() {
        var closed = new CompletableFuture<Void>();
        scheduler.execute(() -> {
            pool.close();
            closed.complete(null);
        });
        closed.join();
        processes.close();
        classLoaders.ifPresent(ClassLoaderRuntimes::close);
        scheduler.close();
        directory.close();
    }
}
