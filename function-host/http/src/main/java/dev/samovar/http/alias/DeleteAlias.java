package dev.samovar.http.alias;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.http.function.Deployments;
import dev.samovar.protocol.Caller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Deletes an alias. */
@Path("/2015-03-31/functions/{FunctionName}/aliases/{Name}")
final class DeleteAlias {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    DeleteAlias(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @PathParam("Name") String name) {
        FunctionArn alias = FunctionName.parse(caller.home(), functionName, Optional.empty())
                .unqualified()
                .qualified(name);
        return deployments
                .reallocate(alias, () -> registry.aliases().delete(alias))
                .thenApply(_ -> RestResponse.noContent());
    }
}
