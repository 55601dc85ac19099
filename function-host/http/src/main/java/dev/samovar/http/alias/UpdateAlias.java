package dev.samovar.http.alias;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.AliasChange;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.http.function.Deployments;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Points an alias at another version, or describes it differently. */
@Path("/2015-03-31/functions/{FunctionName}/aliases/{Name}")
final class UpdateAlias {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    UpdateAlias(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    record Request(
            Optional<String> functionVersion,
            Optional<String> description,
            Optional<RoutingConfig> routingConfig,
            Optional<String> revisionId)
            implements LambdaRequest {}

    @PUT
    public CompletionStage<AliasOutput> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @PathParam("Name") String name,
            Request request) {
        FunctionArn alias = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified()
                .qualified(name);
        var change = new AliasChange(
                request.functionVersion(),
                request.description(),
                RoutingConfig.weights(request.routingConfig()),
                request.revisionId());
        return deployments
                .reallocate(alias, () -> registry.aliases().update(alias, change))
                .thenApply(AliasOutput::of);
    }
}
