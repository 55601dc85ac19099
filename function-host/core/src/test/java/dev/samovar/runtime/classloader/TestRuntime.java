package dev.samovar.runtime.classloader;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A runtime that a test calls and waits for. */
final class TestRuntime {

    static final Map<String, String> VARIABLES = Map.of("GREETING", "hello", "AWS_LAMBDA_LOG_STREAM_NAME", "stream");

    private static final long PATIENCE_SECONDS = 20;
    private static final int ROUNDS_MAX = 5;

    final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final String name;
    private final Scheduler scheduler;
    private final FunctionRuntime runtime;

    TestRuntime(String name, Scheduler scheduler, Function<FunctionOutput, FunctionRuntime> maker) {
        this.name = name;
        this.scheduler = scheduler;
        this.runtime = maker.apply(line -> {
            lines.add(line);
            unread.add(line);
        });
    }

    /** The loader of the function's classes. */
    WeakReference<ClassLoader> loader() {
        return new WeakReference<>(((ClassLoaderRuntime) runtime).loader());
    }

    /** Waits until the function has written a line. */
    void awaitLine(String line) throws InterruptedException {
        String read;
        do {
            read = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (read == null) {
                throw new AssertionError("never written: " + line + ", only " + lines);
            }
        } while (!read.equals(line));
    }

    /** Waits until the runtime's threads have ended, and tells which have not. */
    List<Thread> awaitEnd() throws InterruptedException {
        /* A pool replaces a thread that ended with an error, until it is shut down itself. */
        for (int round = 0; round < ROUNDS_MAX && !threads().isEmpty(); round++) {
            for (Thread thread : threads()) {
                thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
            }
        }
        return threads();
    }

    /** Waits until two of the runtime's threads wait for each other. */
    void awaitDeadlock() {
        while (threads().stream()
                        .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                        .count()
                < 2) {
            Thread.onSpinWait();
        }
    }

    /** Waits until one of the function's own threads is held, and gives it back. */
    Thread awaitParked(String threadName) {
        while (true) {
            for (Thread thread : threads()) {
                if (thread.getName().startsWith(threadName) && LockSupport.getBlocker(thread) != null) {
                    return thread;
                }
            }
            Thread.onSpinWait();
        }
    }

    /** Waits for what nobody tells of. */
    void awaitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** The live threads of the runtime, those of runtimes killed before included. */
    List<Thread> threads() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 16];
        return Arrays.stream(threads, 0, all.enumerate(threads))
                .filter(thread -> thread.getName().equals(name) || belongs(SandboxThreads.of(thread)))
                .toList();
    }

    private boolean belongs(@Nullable SandboxThreads group) {
        return group != null && group.getName().equals(name);
    }

    InitResult initialize() {
        return initialize(Initialization.Type.ON_DEMAND);
    }

    InitResult initialize(Initialization.Type type) {
        return await(ended -> runtime.initialize(new Initialization(type, () -> VARIABLES), ended));
    }

    /** Initialises without waiting, in a task of the scheduler. */
    CompletableFuture<InitResult> beginToInitialize() {
        var initialized = new CompletableFuture<InitResult>();
        runtime.initialize(new Initialization(Initialization.Type.ON_DEMAND, () -> VARIABLES), initialized::complete);
        return initialized;
    }

    InitResult restore() {
        return await(runtime::restore);
    }

    RuntimeResult invoke(String event) {
        return get(begin(event));
    }

    /** Invokes and expects an answer. */
    String answer(String event) {
        RuntimeResult result = invoke(event);
        return switch (result) {
            case RuntimeResult.Returned returned -> returned.payload().text();
            case RuntimeResult.Failed failed ->
                throw new AssertionError(failed.error().text() + lines);
            case RuntimeResult.Exited exited ->
                throw new AssertionError(exited.exit().message());
        };
    }

    CompletableFuture<RuntimeResult> begin(String event) {
        var result = new CompletableFuture<RuntimeResult>();
        scheduler.execute(() -> runtime.invoke(
                new RuntimeRequest(
                        RequestId.parse("8f5d1d5c-0000-4000-8000-000000000001"),
                        Payload.of(event),
                        scheduler.instant().plus(Duration.ofSeconds(3)),
                        FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                        Optional.empty(),
                        Optional.empty()),
                result::complete));
        return result;
    }

    void freeze() {
        run(FunctionRuntime::freeze);
    }

    void thaw() {
        run(FunctionRuntime::thaw);
    }

    void kill() {
        run(FunctionRuntime::kill);
    }

    void close() {
        run(FunctionRuntime::close);
    }

    private void run(Consumer<FunctionRuntime> action) {
        var done = new CompletableFuture<Boolean>();
        scheduler.execute(() -> {
            action.accept(runtime);
            done.complete(true);
        });
        get(done);
    }

    private <T> T await(Consumer<Consumer<T>> action) {
        var result = new CompletableFuture<T>();
        scheduler.execute(() -> action.accept(result::complete));
        return get(result);
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new AssertionError(none);
        }
    }
}
