package dev.samovar.runtime;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.Isolation;
import dev.samovar.host.HostLimits;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogEvent;
import dev.samovar.runtime.classloader.ClassLoaderRuntimes;
import dev.samovar.runtime.process.InstalledJava;
import dev.samovar.runtime.process.ProcessRuntimes;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One function in a host of its own, whose environments are kept apart in one way or the other. */
public final class RuntimeStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Isolation isolation;
    private final boolean cpuShare;
    private final ProcessMaker processes;
    private final Map<CodeDigest, Path> packages = new ConcurrentHashMap<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final SystemScheduler scheduler = new SystemScheduler(failures::add);
    private final SplittableRandom random = new SplittableRandom(1);
    private Duration initTimeout = EnvironmentPorts.INIT_TIMEOUT;
    private @Nullable AutoCloseable runtimes;
    private @Nullable EnvironmentPool pool;
    private @Nullable Invoker invoker;
    private @Nullable FunctionVersion function;

    /** Makes the runtimes of processes. */
    @FunctionalInterface
    public interface ProcessMaker {
        ProcessRuntimes make(
                Scheduler scheduler,
                Optional<InstalledJava> java,
                CodePackages packages,
                CodePackages keeping,
                Path client,
                Path temporary,
                boolean cpuShare,
                Consumer<Throwable> failures);
    }

    public RuntimeStage(Isolation isolation, Path directory) {
        this(isolation, directory, false);
    }

    public RuntimeStage(Isolation isolation, Path directory, boolean cpuShare) {
        this(isolation, directory, cpuShare, ProcessRuntimes::new);
    }

    public RuntimeStage(Isolation isolation, Path directory, boolean cpuShare, ProcessMaker processes) {
        this.isolation = isolation;
        this.processes = processes;
        this.directory = directory;
        this.cpuShare = cpuShare;
    }

    /** A configuration that tests change as they need. */
    public static FunctionConfiguration configuration(
            String runtime, String handler, int timeoutSeconds, int memoryMb) {
        return configuration(runtime, handler, timeoutSeconds, memoryMb, Map.of());
    }

    public static FunctionConfiguration configuration(
            String runtime, String handler, int timeoutSeconds, int memoryMb, Map<String, String> variables) {
        return FunctionConfiguration.defaults("test", runtime, handler, "arn:aws:iam::000000000000:role/none")
                .edit()
                .timeout(Duration.ofSeconds(timeoutSeconds))
                .memoryMb(memoryMb)
                .environment(variables)
                .make();
    }

    /** Gives an environment another time than AWS's for its beginning; before it is deployed. */
    public RuntimeStage withInitTimeout(Duration timeout) {
        initTimeout = timeout;
        return this;
    }

    /** Deploys the function that this stage is about. */
    public RuntimeStage deploy(byte[] code, FunctionConfiguration configuration, byte[]... layers) {
        function = new FunctionVersion(
                1,
                FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                configuration.snapStart() ? "1" : FunctionVersion.LATEST,
                configuration,
                add(code),
                List.of(layers).stream().map(this::add).toList());
        FunctionRuntimes made = runtimes();
        var ports = new EnvironmentPorts(
                scheduler,
                random,
                made,
                ColdStartModel.NONE,
                version -> 0,
                initTimeout,
                EventListener.NONE,
                (stream, event) -> log(event));
        pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(Duration.ofMinutes(10)));
        invoker = new Invoker(scheduler, pool, HostLimits.AWS.concurrency(), EventListener.NONE);
        return this;
    }

    private FunctionRuntimes runtimes() {
        return switch (isolation) {
            case CLASS_LOADER -> {
                var made = new ClassLoaderRuntimes(
                        scheduler,
                        this::file,
                        directory.resolve("woven"),
                        directory.resolve("tmp"),
                        cpuShare,
                        (environment, name, threads) -> {});
                runtimes = made;
                yield made;
            }
            case PROCESS -> {
                var made = processes.make(
                        scheduler,
                        Optional.of(InstalledJava.running()),
                        this::file,
                        digest -> directory.resolve("code").resolve(digest.hex()),
                        directory.resolve("client"),
                        directory.resolve("tmp"),
                        cpuShare,
                        failures::add);
                runtimes = made;
                yield made;
            }
        };
    }

    /** Does what a host does with a function that was deployed, before it runs it in a process. */
    public void prepare() throws IOException {
        ((ProcessRuntimes) Objects.requireNonNull(runtimes)).deploy(Objects.requireNonNull(function));
    }

    private Path file(CodeDigest digest) {
        return Objects.requireNonNull(packages.get(digest));
    }

    private CodeDigest add(byte[] code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code);
            var digest = new CodeDigest(Base64.getEncoder().encodeToString(hash));
            packages.put(digest, Files.write(directory.resolve(digest.hex() + ".zip"), code));
            return digest;
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new AssertionError(broken);
        }
    }

    private void log(LogEvent event) {
        lines.add(event.message());
        unread.add(event.message());
    }

    /** Begins an invocation. */
    public CompletableFuture<InvocationResult.Executed> begin(String event) {
        var answer = new CompletableFuture<InvocationResult.Executed>();
        scheduler.execute(() -> Objects.requireNonNull(invoker)
                .invoke(
                        Invocation.of(RequestId.random(random), Objects.requireNonNull(function), Payload.of(event)),
                        result -> answer.complete((InvocationResult.Executed) result)));
        return answer;
    }

    /** Invokes and waits for the result. */
    public InvocationResult.Executed invoke(String event) {
        return get(begin(event));
    }

    /** Invokes and expects success. */
    public String answer(String event) {
        var result = invoke(event);
        if (result.isError()) {
            throw new AssertionError(result.payload() + " " + lines);
        }
        return result.payload().text();
    }

    /** What was logged so far, without the lines of the platform. */
    public List<String> functionLines() {
        return lines.stream()
                .filter(line -> !line.matches("(?s)(INIT_|START |END |REPORT |RESTORE_|EXTENSION\\t|TELEMETRY\\t).*"))
                .toList();
    }

    /** All that was logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until a line is logged that matches, and gives it back. */
    public String awaitLine(String pattern) {
        try {
            String line;
            do {
                line = unread.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("never written: " + pattern + ", only " + lines);
                }
            } while (!line.matches("(?s)" + pattern));
            return line;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** What went wrong that should not have. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Where the environments' directories are. */
    public Path temporaryDirectory() {
        return directory.resolve("tmp");
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new AssertionError(none);
        }
    }

    @Override
    public void close() {
        var closed = new CompletableFuture<Boolean>();
        scheduler.execute(() -> {
            if (pool != null) {
                pool.close();
            }
            closed.complete(true);
        });
        get(closed);
        try {
            if (runtimes != null) {
                runtimes.close();
            }
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        scheduler.close();
    }
}
