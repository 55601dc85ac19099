package dev.samovar.wiring;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.host.FunctionHost;
import dev.samovar.mapping.EventSourceMappings;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.kafka.KafkaTopics;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.poll.PollerPorts;
import dev.samovar.mapping.poll.Pollers;
import dev.samovar.mapping.poll.engine.InvokedFunction;
import dev.samovar.mapping.poll.log.CheckpointStore;
import dev.samovar.mapping.remote.RemoteQueues;
import dev.samovar.protocol.Decisions;
import dev.samovar.queue.QueueLimits;
import dev.samovar.queue.QueueListener;
import dev.samovar.queue.Queues;
import dev.samovar.store.Store;
import dev.samovar.stream.StreamLimits;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Builds the server's queues and streams, and what feeds functions from them. */
@ApplicationScoped
class SourceWiring {
    /** An invocation that takes longer to end gets no result. */
    private static final Duration INVOCATIONS_MAX = Duration.ofSeconds(10);

    @Produces
    @Singleton
    Queues queues(Decisions decisions, Scheduler scheduler, RandomGenerator random, Store store) {
        /* What was hidden or delayed when the last server ended sets timers, which is for tasks alone. */
        return decisions
                .ask(() -> new Queues(scheduler, random, store, QueueLimits.AWS, QueueListener.NONE))
                .toCompletableFuture()
                .join();
    }

    @Produces
    @Singleton
    Streams streams(Scheduler scheduler, Store store) {
        return new Streams(scheduler, store, StreamLimits.DEFAULT);
    }

    @Produces
    @Singleton
    EventSourceMappings mappings(Store store, FunctionRegistry functions, Scheduler scheduler, RandomGenerator random) {
        return new EventSourceMappings(store, functions, scheduler, random, EventSourceMappings.DEFAULT_TRANSITION);
    }

    @Produces
    @Singleton
    ServerSources sources(Scheduler scheduler, Queues queues, Streams streams, ServerSettings settings) {
        return new ServerSources(
                new LocalSources(scheduler, queues, streams),
                settings.sqsEndpoint().map(endpoint -> new RemoteQueues(endpoint, settings.sqsRegion(), scheduler)),
                new KafkaTopics(scheduler));
    }

    @Produces
    @Singleton
    SourceCatalog catalog(ServerSources sources) {
        return sources.catalog();
    }

    @Produces
    @Singleton
    Pollers pollers(
            Scheduler scheduler,
            RandomGenerator random,
            Store store,
            FunctionHost host,
            ServerSources sources,
            EventSourceMappings mappings) {
        return new Pollers(new PollerPorts(
                scheduler,
                sources,
                (FunctionArn function) -> new InvokedFunction(host.invoker(), host::resolve, function, random),
                new CheckpointStore(scheduler, store),
                host.targets(),
                random,
                mappings::processed));
    }

    @Produces
    @Singleton
    ServerDrain drain(
            Scheduler scheduler,
            Pollers pollers,
            FunctionHost host,
            Queues queues,
            Streams streams,
            ServerSources sources) {
        return new ServerDrain(scheduler, pollers::close, () -> host.drain(INVOCATIONS_MAX), () -> {
            queues.close();
            streams.close();
            sources.close();
        });
    }

    void start(
            @Observes StartupEvent event,
            Scheduler scheduler,
            Streams streams,
            EventSourceMappings mappings,
            Pollers pollers) {
        scheduler.execute(() -> {
            streams.resume();
            mappings.start(pollers);
        });
    }
}
