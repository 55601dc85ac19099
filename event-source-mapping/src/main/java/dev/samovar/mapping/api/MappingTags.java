package dev.samovar.mapping.api;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.registry.Commit;
import dev.samovar.mapping.EventSourceMappings;
import dev.samovar.mapping.MappingId;
import dev.samovar.protocol.TaggedResources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;

/** The tags of mappings. */
@Singleton
final class MappingTags implements TaggedResources {
    private static final String KIND = ":event-source-mapping:";

    private final EventSourceMappings registry;

    MappingTags(EventSourceMappings registry) {
        this.registry = registry;
    }

    @Override
    public boolean has(String arn) {
        return arn.contains(KIND);
    }

    @Override
    public Map<String, String> get(AccountRegion home, String arn) {
        return registry.get(id(home, arn)).tags();
    }

    @Override
    public Commit<String> tag(AccountRegion home, String arn, Map<String, String> tags) {
        return new Commit<>(arn, registry.tag(id(home, arn), tags).durable());
    }

    @Override
    public Commit<String> untag(AccountRegion home, String arn, Collection<String> keys) {
        return new Commit<>(arn, registry.untag(id(home, arn), keys).durable());
    }

    private static MappingId id(AccountRegion home, String arn) {
        var id = new MappingId(home, arn.substring(arn.indexOf(KIND) + KIND.length()));
        if (!id.arn().equals(arn)) {
            throw new ResourceNotFound.ResourceUnknown().exception();
        }
        return id;
    }
}
