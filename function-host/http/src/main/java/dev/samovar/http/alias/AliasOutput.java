package dev.samovar.http.alias;

import dev.samovar.function.registry.Alias;
import dev.samovar.protocol.LambdaResponse;
import java.util.Map;
import java.util.Optional;

/** An alias as the API describes it. */
record AliasOutput(
        String aliasArn,
        String name,
        String functionVersion,
        String description,
        Optional<RoutingConfig> routingConfig,
        String revisionId)
        implements LambdaResponse {

    static AliasOutput of(Alias alias) {
        return new AliasOutput(
                alias.arn().toString(),
                alias.name(),
                alias.version(),
                alias.description(),
                alias.extra().map(extra -> new RoutingConfig(Optional.of(Map.of(extra.version(), extra.weight())))),
                alias.revisionId());
    }
}
