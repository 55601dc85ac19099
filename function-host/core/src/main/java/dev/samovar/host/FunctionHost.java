package dev.samovar.host;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.function.AccountLimits;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.registry.Commit;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.Invoker;
import dev.samovar.invoke.asynchronous.EventQueue;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The function host: functions, the environments that run them, and the doors to both.
 *
 * <p>Its parts are used from tasks of the {@link #scheduler}; {@link #call} makes one and brings back its answer.
 */
public final class FunctionHost implements AutoCloseable {
    private final HostPorts ports;
    private final FunctionRegistry functions;
    private final EnvironmentPool pool;
    private final Invoker invoker;
    private final EventQueue events;
    private final Concurrency concurrency;
    private final Deployer deployer;
    private final EventTargets targets;
    private final RegisteredFunctions registered;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private boolean draining;

    /**
     * Builds a host and takes up what its store kept.
     *
     * @param coldStarts what a cold start takes beside what happens here
     * @param keepAlive how long idle environments stay warm
     */
    public FunctionHost(HostPorts ports, HostLimits limits, ColdStartModel coldStarts, KeepAlivePolicy keepAlive) {
        this.ports = ports;
        Scheduler scheduler = ports.scheduler();
        functions =
                new FunctionRegistry(ports.store(), ports.codes(), accountLimits(limits), scheduler, ports.random());
        /* What a kill left half uploaded or half deleted belongs to no function. */
        ports.codes().sweep();
        var environmentPorts = new EnvironmentPorts(
                scheduler,
                ports.random(),
                ports.runtimes(),
                coldStarts,
                this::codeBytes,
                limits.initTimeout(),
                ports.events(),
                ports.logs());
        pool = new EnvironmentPool(environmentPorts, keepAlive);
        invoker = new Invoker(scheduler, pool, limits.concurrency(), ports.events());
        targets = new FunctionTargets(this, ports.targets());
        registered = new RegisteredFunctions(functions);
        events = new EventQueue(
                scheduler, invoker, registered, targets, ports.store(), ports.events(), limits.asynchronousBytesMax());
        concurrency = new Concurrency(functions, invoker, pool);
        deployer = new Deployer(scheduler, functions, pool, concurrency, ports.preparation(), ports.worker());
        scheduler.execute(this::resume);
    }

    private static AccountLimits accountLimits(HostLimits limits) {
        return new AccountLimits(
                limits.concurrency().account(),
                limits.concurrency().unreservedMin(),
                AccountLimits.AWS.codeStorageBytes());
    }

    private void resume() {
        concurrency.applyAll();
        deployer.deployUnfinished();
        events.resume();
    }

    private long codeBytes(FunctionVersion function) {
        try {
            return functions
                    .get(function.function().qualified(function.version()))
                    .code()
                    .zippedBytes();
        } catch (FunctionException deleted) {
            return 0;
        }
    }

    public Scheduler scheduler() {
        return ports.scheduler();
    }

    public FunctionRegistry functions() {
        return functions;
    }

    public EnvironmentPool pool() {
        return pool;
    }

    public Invoker invoker() {
        return invoker;
    }

    /** The asynchronous invocations. */
    public EventQueue events() {
        return events;
    }

    /** Where records and dead letters go. */
    public EventTargets targets() {
        return targets;
    }

    /** The version that an invocation by this ARN would run now; empty if there is none. */
    public Optional<FunctionVersion> resolve(FunctionArn function) {
        return registered.resolve(function);
    }

    /** A new name for an invocation. */
    public RequestId newRequestId() {
        return RequestId.random(ports.random());
    }

    /** Runs a task of the scheduler, from any thread, and brings back its answer or what it threw. */
    public <T> CompletableFuture<T> call(Supplier<T> task) {
        var answer = new CompletableFuture<T>();
        ports.scheduler().execute(() -> {
            try {
                answer.complete(task.get());
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    /** Begins to make ready what was created or changed; call it when that is durable. */
    public void deployUnfinished() {
        deployer.deployUnfinished();
    }

    /** Follows a change of a function's concurrency, or of what its aliases point at. */
    public void applyConcurrency(FunctionArn function) {
        concurrency.apply(function.unqualified());
    }

    /** Deletes a function or one of its versions, and lets its environments go. */
    public Commit<FunctionArn> delete(FunctionArn function) {
        Commit<FunctionArn> deleted = functions.delete(function);
        if (function.isQualified()) {
            pool.retire(function);
        } else {
            pool.retireAll(function);
        }
        concurrency.apply(function.unqualified());
        if (!function.isQualified()) {
            invoker.forget(function);
        }
        return deleted;
    }

    /**
     * Refuses what is new, gives what runs some time to end, and then stops all environments. Events that wait for
     * their functions wait in the store for the next start. Whoever asks again waits for the same end.
     *
     * @param patience an invocation that takes longer gets no result
     * @return completes when all is stopped
     */
    public CompletableFuture<Void> drain(Duration patience) {
        ports.scheduler().execute(() -> {
            if (!draining) {
                draining = true;
                Scheduler.Timer tooLate = ports.scheduler().after(patience, this::stop);
                events.close();
                invoker.close(() -> {
                    tooLate.cancel();
                    stop();
                });
            }
        });
        return drained;
    }

    private void stop() {
        events.close();
        pool.close();
        drained.complete(null);
    }

    /** Stops all environments and what was waiting, at once. */
    @Override
    public void close() {
        call(() -> {
                    stop();
                    return null;
                })
                .join();
    }
}
