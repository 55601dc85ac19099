package dev.samovar.wiring;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.host.FunctionHost;
import dev.samovar.host.HostLimits;
import dev.samovar.host.HostPorts;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogStore;
import dev.samovar.mapping.local.QueueTargets;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.RequestIds;
import dev.samovar.queue.Queues;
import dev.samovar.runtime.classloader.ClassLoaderRuntimes;
import dev.samovar.runtime.isolation.IsolatedRuntimes;
import dev.samovar.runtime.process.ProcessRuntimes;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Builds the server's host and hands its parts to the APIs. */
@ApplicationScoped
class HostWiring {
    private static final Logger LOG = Logger.getLogger("dev.samovar");

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SharedRandom(new SecureRandom().nextLong());
    }

    @Produces
    @Singleton
    Scheduler scheduler() {
        return new SystemScheduler(failure -> LOG.error("A decision failed. Please report this.", failure));
    }

    @Produces
    @Singleton
    ServerState state(ServerSettings settings) {
        return ServerState.open(settings);
    }

    @Produces
    @Singleton
    CodeStore codes(ServerState state) {
        return new CodeStore(state.directory().resolve("code"));
    }

    @Produces
    @Singleton
    Store store(ServerState state) {
        return state.store();
    }

    @Produces
    @Singleton
    LogStore logs() {
        return new LogStore(LogStore.BYTES_MAX);
    }

    @Produces
    @Singleton
    ServerRecording recording(Scheduler scheduler, ServerSettings settings) {
        return ServerRecording.begin(settings.record(), scheduler, LOG::warn);
    }

    @Produces
    @Singleton
    ProcessRuntimes processes(Scheduler scheduler, CodeStore codes, ServerState state, ServerSettings settings) {
        return new ProcessRuntimes(
                scheduler,
                NativeBinary.java(),
                codes::archive,
                codes::directory,
                state.directory().resolve("runtime-client"),
                state.processes(),
                settings.cpuShare(),
                failure -> LOG.error("The Runtime API failed. Please report this.", failure));
    }

    @Produces
    @Singleton
    IsolatedRuntimes isolation(
            ProcessRuntimes processes,
            Scheduler scheduler,
            CodeStore codes,
            ServerState state,
            ServerSettings settings) {
        if (NativeBinary.IS_THIS) {
            return IsolatedRuntimes.onlyProcesses(processes);
        }
        var classLoaders = new ClassLoaderRuntimes(
                scheduler,
                codes::archive,
                state.directory().resolve("woven"),
                state.temporary(),
                settings.cpuShare(),
                (environment, function, threads) -> LOG.warnf(
                        "Environment %d of %s has ended and left %d thread(s) that cannot be stopped.",
                        environment, function, threads));
        return new IsolatedRuntimes(classLoaders, processes, settings.isolation());
    }

    @Produces
    @Singleton
    FunctionHost host(
            Scheduler scheduler,
            RandomGenerator random,
            Store store,
            CodeStore codes,
            IsolatedRuntimes runtimes,
            LogStore logs,
            Queues queues,
            ServerRecording recording,
            ServerSettings settings) {
        var ports = new HostPorts(
                scheduler,
                random,
                store,
                codes,
                runtimes,
                runtimes,
                task -> Thread.ofPlatform().daemon().name("samovar-deployer").start(task),
                recording.listener(),
                logs,
                new QueueTargets(queues));
        var coldStarts = ColdStarts.model(ColdStart.parse(settings.coldStart()), random);
        return new FunctionHost(ports, HostLimits.AWS, coldStarts, KeepAlivePolicy.fixed(settings.keepAlive()));
    }

    @Produces
    @Singleton
    FunctionRegistry functions(FunctionHost host) {
        return host.functions();
    }

    @Produces
    @Singleton
    Invoker invoker(FunctionHost host) {
        return host.invoker();
    }

    @Produces
    @Singleton
    RequestIds requestIds(RandomGenerator random) {
        return new RequestIds(random);
    }

    @Produces
    @Singleton
    BodyRoom bodies() {
        return BodyRoom.ofHeap(Runtime.getRuntime().maxMemory());
    }

    void stop(
            @Observes ShutdownEvent event,
            MainPort port,
            ServerDrain drain,
            ServerRecording recording,
            UsageMeter usage,
            ProcessRuntimes processes,
            ServerState state) {
        port.close();
        drain.drain().join();
        recording.close();
        usage.flush().join();
        processes.close();
        state.close();
    }
}
