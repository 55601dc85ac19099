package dev.samovar.mapping.api;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.EventSourceMappings;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.MappingListener;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.SourceFacts;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.SourcesByService;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.poll.PollerPorts;
import dev.samovar.mapping.poll.Pollers;
import dev.samovar.mapping.poll.log.CheckpointStore;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.mapping.source.Sources;
import dev.samovar.mapping.source.TopicSource;
import dev.samovar.queue.Queues;
import dev.samovar.store.MemoryStore;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A host with one function, {@code tea}, whose mappings nobody polls. A source's name says what it is. */
@ApplicationScoped
class TestHost {
    @Produces
    @Singleton
    FunctionRegistry functions(Scheduler scheduler) {
        var registry = new FunctionRegistry(
                new MemoryStore(),
                new CodeStore(Path.of("never-written-to")),
                AccountLimits.AWS,
                scheduler,
                new Random(5));
        registry.create(new NewFunction(
                FunctionArn.unqualified(AccountRegion.DEFAULT, "tea"),
                FunctionConfiguration.defaults(
                        "tea", "java21", "com.example.Tea::handle", "arn:aws:iam::000000000000:role/service"),
                new CodePackage(CodeDigest.of(new byte[32]), 1, 1),
                Map.of(),
                false));
        registry.unfinished().forEach(registry::activate);
        return registry;
    }

    @Produces
    @Singleton
    @Typed(HeldTimers.class)
    HeldTimers transitions(Scheduler scheduler) {
        return new HeldTimers(scheduler);
    }

    @Produces
    @Singleton
    EventSourceMappings mappings(FunctionRegistry functions, HeldTimers transitions) {
        var mappings = new EventSourceMappings(
                new MemoryStore(), functions, transitions, new Random(7), EventSourceMappings.DEFAULT_TRANSITION);
        transitions.execute(() -> mappings.start(new Nobody()));
        return mappings;
    }

    @Produces
    @Singleton
    SourceCatalog sources() {
        return new SourcesByService(Map.of(
                "sqs", (_, arn) -> CompletableFuture.completedFuture(queue(arn)),
                "kinesis", (_, arn) -> CompletableFuture.completedFuture(stream(arn))));
    }

    @Produces
    @Singleton
    Pollers pollers(Scheduler scheduler, Queues queues, Streams streams) {
        var local = new LocalSources(scheduler, queues, streams);
        return new Pollers(new PollerPorts(
                scheduler,
                new Sources() {
                    @Override
                    public QueueSource queue(AccountRegion home, SourceSettings.Queue settings) {
                        return local.queue(home, settings);
                    }

                    @Override
                    public LogSource<LogRecord.Stream> stream(AccountRegion home, SourceSettings.Stream settings) {
                        return local.stream(home, settings);
                    }

                    @Override
                    public TopicSource topic(AccountRegion home, SourceSettings.Kafka settings) {
                        throw new AssertionError("nobody polls here");
                    }
                },
                function -> {
                    throw new AssertionError("nobody polls here");
                },
                new CheckpointStore(scheduler, new MemoryStore()),
                EventTargets.NONE,
                new Random(9),
                (mapping, result) -> {}));
    }

    private static SourceFacts queue(String arn) {
        return arn.endsWith(":missing")
                ? new SourceFacts.NoQueue()
                : new SourceFacts.Queue(arn.endsWith(".fifo"), Duration.ofSeconds(arn.endsWith(":hasty") ? 1 : 30));
    }

    private static SourceFacts stream(String arn) {
        return arn.endsWith("/missing") ? new SourceFacts.NoStream() : new SourceFacts.Stream();
    }

    private static final class Nobody implements MappingListener {
        @Override
        public void began(EventSourceMapping mapping) {}

        @Override
        public void changed(EventSourceMapping mapping) {}

        @Override
        public void ended(MappingId mapping) {}

        @Override
        public void deleted(MappingId mapping) {}
    }
}
