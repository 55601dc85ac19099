package dev.samovar.http;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.host.FunctionHost;
import dev.samovar.host.HostLimits;
import dev.samovar.host.HostPorts;
import dev.samovar.invoke.Invoker;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.log.LogStore;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.RequestIds;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Random;

/** A host whose functions return what they get. */
@ApplicationScoped
class TestHost {
    /** One event of the largest kind fits. */
    static final int BODY_ROOM_BYTES = 7_000_000;

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
    LogStore logs() {
        return new LogStore(LogStore.BYTES_MAX);
    }

    @Produces
    @Singleton
    FunctionHost host(Scheduler scheduler, CodeStore codes, LogStore logs) {
        var ports = new HostPorts(
                scheduler,
                new Random(1),
                new MemoryStore(),
                codes,
                (environmentId, function, output) -> new EchoRuntime(output),
                CodePreparation.NONE,
                Runnable::run,
                EventListener.NONE,
                logs,
                EventTargets.NONE);
        return new FunctionHost(
                ports, HostLimits.AWS, ColdStartModel.NONE, KeepAlivePolicy.fixed(KeepAlivePolicy.DEFAULT));
    }

    @Produces
    @Singleton
    FunctionRegistry registry(FunctionHost host) {
        return host.functions();
    }

    @Produces
    @Singleton
    Invoker invoker(FunctionHost host) {
        return host.invoker();
    }

    @Produces
    @Singleton
    RequestIds requestIds() {
        return new RequestIds(new Random(3));
    }

    @Produces
    @Singleton
    BodyRoom bodies() {
        return new BodyRoom(BODY_ROOM_BYTES);
    }
}
