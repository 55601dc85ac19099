package dev.samovar.mapping.api;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.EventSourceMappings;
import dev.samovar.mapping.InvalidMapping;
import dev.samovar.mapping.MappingError;
import dev.samovar.mapping.MappingException;
import dev.samovar.mapping.MappingExists;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.MappingInUse;
import dev.samovar.mapping.MappingSettings;
import dev.samovar.mapping.NewMapping;
import dev.samovar.mapping.SourceCatalog;
import dev.samovar.mapping.SourceFacts;
import dev.samovar.mapping.SourceReference;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.RequestError;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Brings the actions to the registry, which hears what is known of a source with each change, and its refusals back. */
@Singleton
final class Mappings {
    private final EventSourceMappings registry;
    private final SourceCatalog catalog;
    private final Decisions decisions;

    Mappings(EventSourceMappings registry, SourceCatalog catalog, Decisions decisions) {
        this.registry = registry;
        this.catalog = catalog;
        this.decisions = decisions;
    }

    CompletionStage<EventSourceMapping> create(NewMapping asked) {
        return facts(asked.home(), asked.source()).thenCompose(facts -> change(() -> registry.create(asked, facts)));
    }

    CompletionStage<EventSourceMapping> update(MappingId id, MappingSettings settings) {
        return ask(found -> found.get(id))
                .thenCompose(mapping -> facts(id.home(), mapping.source()))
                .thenCompose(facts -> change(() -> registry.update(id, settings, facts)));
    }

    CompletionStage<EventSourceMapping> delete(MappingId id) {
        return change(() -> registry.delete(id));
    }

    <T> CompletionStage<T> ask(Function<EventSourceMappings, T> question) {
        return decisions.ask(() -> question.apply(registry));
    }

    private CompletionStage<EventSourceMapping> change(Supplier<Commit<EventSourceMapping>> change) {
        return decisions.change(() -> {
            try {
                return change.get();
            } catch (MappingException refused) {
                throw onTheWire(refused.error()).exception();
            }
        });
    }

    private CompletionStage<SourceFacts> facts(AccountRegion home, SourceReference source) {
        return switch (source) {
            case SourceReference.None _ -> CompletableFuture.completedFuture(new SourceFacts.Unrecognized());
            case SourceReference.Arn(String arn) -> catalog.find(home, arn);
            case SourceReference.KafkaTopic _ -> CompletableFuture.completedFuture(new SourceFacts.KafkaCluster());
        };
    }

    private CompletionStage<SourceFacts> facts(AccountRegion home, SourceSettings source) {
        return switch (source) {
            case SourceSettings.Queue queue -> catalog.find(home, queue.arn());
            case SourceSettings.Stream stream -> catalog.find(home, stream.arn());
            case SourceSettings.Kafka _ -> CompletableFuture.completedFuture(new SourceFacts.KafkaCluster());
        };
    }

    private static RequestError onTheWire(MappingError error) {
        return switch (error) {
            case InvalidMapping invalid -> new RequestError.InvalidParameter(invalid.message());
            case MappingExists exists -> new RequestError.Conflict(exists.message());
            case MappingInUse inUse -> new RequestError.InUse(inUse.message());
        };
    }
}
