package dev.samovar.http.tag;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.Commit;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.protocol.TaggedResources;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The tags of functions. */
@Singleton
final class FunctionTags implements TaggedResources {
    private final FunctionRegistry registry;

    FunctionTags(FunctionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean has(String arn) {
        return arn.contains(":function:");
    }

    @Override
    public Map<String, String> get(AccountRegion home, String arn) {
        return registry.tags().get(function(home, arn));
    }

    @Override
    public Commit<String> tag(AccountRegion home, String arn, Map<String, String> tags) {
        return new Commit<>(arn, registry.tags().tag(function(home, arn), tags).durable());
    }

    @Override
    public Commit<String> untag(AccountRegion home, String arn, Collection<String> keys) {
        return new Commit<>(
                arn, registry.tags().untag(function(home, arn), keys).durable());
    }

    private static FunctionArn function(AccountRegion home, String arn) {
        return FunctionName.parse(home, arn, Optional.empty());
    }
}
