package dev.samovar.http;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.CodeStore;
import dev.samovar.function.FunctionRegistry;
import dev.samovar.http.function.Preparation;
import dev.samovar.http.invocation.AsynchronousInvocations;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogStore;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A host whose functions return what they get. */
@ApplicationScoped
class TestHost {

    @Produces
    @Singleton
    Scheduler scheduler() {
        return new SystemScheduler(failure -> {
            throw new AssertionError(failure);
        });
    }

    @Produces
    @Singleton
    CodeStore codes() {
        try {
            return new CodeStore(Files.createTempDirectory("samovar-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    FunctionRegistry registry(CodeStore codes, Scheduler scheduler) {
        return new FunctionRegistry(new MemoryStore(), codes, scheduler, new Random(1));
    }

    @Produces
    @Singleton
    LogStore logs() {
        return new LogStore(LogStore.BYTES_MAX);
    }

    @Produces
    @Singleton
    EnvironmentPool pool(Scheduler scheduler, LogStore logs) {
        var ports = new EnvironmentPorts(
                scheduler,
                new Random(2),
                (environmentId, function, output) -> new EchoRuntime(output),
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                EventListener.NONE,
                logs);
        return new EnvironmentPool(ports, KeepAlivePolicy.fixed(Duration.ofMinutes(10)));
    }

    @Produces
    @Singleton
    Invoker invoker(Scheduler scheduler, EnvironmentPool pool) {
        return new Invoker(scheduler, pool, ConcurrencyLimits.AWS, EventListener.NONE);
    }

    @Produces
    @Singleton
    RequestIds requestIds() {
        return new RequestIds(new Random(3));
    }

    @Produces
    @Singleton
    Preparation preparation() {
        return Preparation.NONE;
    }

    @Produces
    @Singleton
    AsynchronousInvocations asynchronous() {
        return (requestId, function, event, traceId) -> CompletableFuture.completedFuture(null);
    }
}
