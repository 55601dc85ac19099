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
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives back the environments of a version or alias. */
@Path("/2019-09-30/functions/{FunctionName}/provisioned-concurrency")
final class DeleteProvisionedConcurrencyConfig {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    DeleteProvisionedConcurrencyConfig(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    @DELETE
    public CompletionStage<RestResponse<Void>> delete(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier) {
        FunctionArn arn = FunctionName.parse(caller.home(), functionName, qualifier);
        return deployments
                .reallocate(arn, () -> registry.provisionedConcurrency().delete(arn))
                .thenApply(_ -> RestResponse.noContent());
    }
}
