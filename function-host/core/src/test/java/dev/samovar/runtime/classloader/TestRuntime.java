package dev.samovar.runtime.classloader;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** A runtime that a test calls and waits for. */
final class TestRuntime {

    static final Map<String, String> VARIABLES = Map.of("GREETING", "hello", "AWS_LAMBDA_LOG_STREAM_NAME", "stream");

    private static final long PATIENCE_SECONDS = 20;

    final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Scheduler scheduler;
    private final FunctionRuntime runtime;

    TestRuntime(Scheduler scheduler, Function<Queue<String>, FunctionRuntime> maker) {
        this.scheduler = scheduler;
        this.runtime = maker.apply(lines);
    }

    InitResult initialize() {
        return initialize(Initialization.Type.ON_DEMAND);
    }

    InitResult initialize(Initialization.Type type) {
        return await(ended -> runtime.initialize(new Initialization(type, VARIABLES), ended));
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
