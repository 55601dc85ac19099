package dev.samovar.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.function.registry.Publication;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
import dev.samovar.time.VirtualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Mappings in memory and in virtual time, with one function, and short words for what the tests do with them. */
final class MappingFixture {
    static final AccountRegion HOME = new AccountRegion("123456789012", "eu-central-1");
    static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:orders";
    static final String STREAM = "arn:aws:kinesis:eu-central-1:123456789012:stream/orders";
    static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:tea";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Duration TRANSITION = Duration.ofSeconds(2);

    static final SourceFacts STANDARD = new SourceFacts.Queue(false, Duration.ofSeconds(30));
    static final SourceFacts FIFO = new SourceFacts.Queue(true, Duration.ofSeconds(30));
    static final SourceFacts SHARDS = new SourceFacts.Stream();

    final VirtualScheduler scheduler = new VirtualScheduler(NOW);
    final Polling polling = new Polling();
    final Store store;
    final FunctionRegistry functions;
    final EventSourceMappings mappings;

    MappingFixture() {
        this(new MemoryStore());
        functions.create(new NewFunction(
                FunctionArn.unqualified(HOME, "tea"),
                FunctionConfiguration.defaults(
                        "tea", "java21", "com.example.Tea::handle", "arn:aws:iam::123456789012:role/service"),
                new CodePackage(CodeDigest.of(new byte[32]), 1, 1),
                Map.of(),
                false));
        functions.unfinished().forEach(functions::activate);
    }

    /** What a store holds, at a later start of the program. */
    MappingFixture(Store store) {
        this.store = store;
        var random = new Random(7);
        functions = new FunctionRegistry(
                store, new CodeStore(Path.of("never-written-to")), AccountLimits.AWS, scheduler, random);
        mappings = new EventSourceMappings(store, functions, scheduler, random, TRANSITION);
        mappings.start(polling);
    }

    FunctionArn publishTea() {
        functions.versions().publish(FunctionArn.unqualified(HOME, "tea"), Publication.UNCONDITIONAL);
        functions.unfinished().forEach(functions::activate);
        return FunctionArn.parse(FUNCTION + ":1");
    }

    EventSourceMapping createQueue(Settings settings) {
        return mappings.create(queue(settings), STANDARD).result();
    }

    EventSourceMapping createStream(Settings settings) {
        return mappings.create(stream(settings, "TRIM_HORIZON"), SHARDS).result();
    }

    EventSourceMapping update(EventSourceMapping mapping, Settings settings) {
        return mappings.update(mapping.id(), settings.build(), STANDARD).result();
    }

    MappingState state(EventSourceMapping mapping) {
        return mappings.get(mapping.id()).state();
    }

    void settle() {
        scheduler.runFor(TRANSITION);
    }

    static NewMapping queue(Settings settings) {
        return from(new SourceReference.Arn(QUEUE), settings, Optional.empty());
    }

    static NewMapping stream(Settings settings, String position) {
        return from(new SourceReference.Arn(STREAM), settings, Optional.of(position));
    }

    static NewMapping kafka(Settings settings) {
        return from(
                new SourceReference.KafkaTopic(List.of("localhost:9092"), List.of("orders"), Optional.empty()),
                settings,
                Optional.of("LATEST"));
    }

    static NewMapping from(SourceReference source, Settings settings, Optional<String> position) {
        return new NewMapping(HOME, source, position, Optional.empty(), settings.build(), Map.of());
    }

    /** A mapping that polls. */
    EventSourceMapping enabled() {
        EventSourceMapping mapping = createQueue(Settings.ofTea());
        settle();
        assertThat(polling.heard()).hasSize(1);
        return mappings.get(mapping.id());
    }
}
