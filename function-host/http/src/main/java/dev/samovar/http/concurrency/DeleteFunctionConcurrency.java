package dev.samovar.http.concurrency;

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

/** Gives back what a function reserved. */
@Path("/2017-10-31/functions/{FunctionName}/concurrency")
final class DeleteFunctionConcurrency {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    DeleteFunctionConcurrency(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty());
        return deployments
                .reallocate(function, () -> registry.reservedConcurrency().delete(function))
                .thenApply(_ -> RestResponse.noContent());
    }
}
