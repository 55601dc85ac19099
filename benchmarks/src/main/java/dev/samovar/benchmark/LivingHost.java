package dev.samovar.benchmark;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.runtime.classloader.ClassLoaderRuntimes;
import dev.samovar.runtime.process.InstalledJava;
import dev.samovar.runtime.process.ProcessRuntimes;
import dev.samovar.time.SystemScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** A whole host in this JVM, with sample functions. Its logs are made, and forgotten. */
final class LivingHost implements AutoCloseable {
    private static final Duration KEEP_ALIVE = Duration.ofHours(1);
    private static final int CONCURRENCY = 1_000_000;

    private final RandomGenerator random = new SplittableRandom(1);
    private final SystemScheduler scheduler = new SystemScheduler(Throwable::printStackTrace);
    private final Map<CodeDigest, Path> packages = new ConcurrentHashMap<>();
    private final Path directory;
    private final Runtimes runtimes;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private int generation;

    /** Prepares to run functions in this JVM. */
    LivingHost() throws IOException {
        this(Isolation.CLASS_LOADER);
    }

    LivingHost(Isolation isolation) throws IOException {
        directory = Files.createTempDirectory("samovar-benchmark");
        Files.createDirectory(temporary());
        runtimes = switch (isolation) {
            case CLASS_LOADER -> classLoaders();
            case PROCESS -> processes();
        };
        var ports = new EnvironmentPorts(
                scheduler,
                random,
                runtimes.runtimes(),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                EventListener.NONE,
                new ForgetfulLogs());
        pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(KEEP_ALIVE));
        var limits = new ConcurrencyLimits(CONCURRENCY, 0, CONCURRENCY, Duration.ofSeconds(1), CONCURRENCY);
        invoker = new Invoker(scheduler, pool, limits, EventListener.NONE);
    }

    private Runtimes classLoaders() throws IOException {
        var made = new ClassLoaderRuntimes(
                scheduler,
                this::packageFile,
                Files.createDirectory(directory.resolve("woven")),
                temporary(),
                false,
                (environment, function, threads) ->
                        System.err.println("leaked threads of " + function + ": " + threads));
        return new Runtimes(made, function -> made.deploy(function.code()), made::close);
    }

    private Runtimes processes() {
        var made = new ProcessRuntimes(
                scheduler,
                Optional.of(InstalledJava.running()),
                this::packageFile,
                digest -> kept().resolve(digest.hex()),
                directory.resolve("client"),
                temporary(),
                false,
                Throwable::printStackTrace);
        return new Runtimes(made, made::deploy, made::close);
    }

    private Path packageFile(CodeDigest digest) {
        return Objects.requireNonNull(packages.get(digest));
    }

    /** Where that is which was made of packages. */
    Path kept() {
        return directory.resolve("kept");
    }

    /** Where the functions' {@code /tmp} directories are. */
    Path temporary() {
        return directory.resolve("tmp");
    }

    /** A function that nobody has run yet. */
    FunctionVersion deploy(Sample sample) throws IOException {
        CodeDigest digest = sample.digest();
        packages.put(digest, sample.jar());
        FunctionVersion function = another(sample, digest);
        runtimes.preparation().prepare(function);
        return function;
    }

    /** The same function under another name: it shares the deployed package and nothing else. */
    FunctionVersion another(Sample sample, CodeDigest digest) {
        return Functions.latest(++generation, sample.title() + "-" + generation, sample.handler(), digest);
    }

    CompletableFuture<InvocationResult> invoke(FunctionVersion function, Payload event) {
        return invoker.invoke(Invocation.of(RequestId.random(random), function, event));
    }

    /** Invokes and insists on success. */
    InvocationReport run(FunctionVersion function, Payload event) {
        return switch (invoke(function, event).join()) {
            case InvocationResult.Succeeded succeeded -> succeeded.report();
            case InvocationResult.Executed failed ->
                throw new IllegalStateException(failed.payload().text());
            case InvocationResult.Throttled throttled -> throw new IllegalStateException(throttled.toString());
        };
    }

    /** Stops the function's idle environments and forgets the function, as when it is deleted. */
    void retire(FunctionVersion function) {
        scheduler.execute(() -> {
            pool.retire(function.function().qualified(function.version()));
            invoker.forget(function.function());
        });
    }

    @Override
    public void close() {
        CompletableFuture.runAsync(pool::close, scheduler::execute).join();
        runtimes.end().run();
        scheduler.close();
    }

    /** One way to run functions. */
    private record Runtimes(FunctionRuntimes runtimes, CodePreparation preparation, Runnable end) {}

    /** Takes all log lines, so that they have to be made, and keeps none. */
    private static final class ForgetfulLogs implements LogSink {
        @Override
        public void append(LogStreamName stream, LogEvent event) {}
    }
}
