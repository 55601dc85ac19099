package dev.samovar.http.concurrency;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.ProvisionedConcurrency;
import dev.samovar.http.function.Deployments;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.LambdaRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Asks for environments of a version or alias that are ready at all times. */
@Path("/2019-09-30/functions/{FunctionName}/provisioned-concurrency")
final class PutProvisionedConcurrencyConfig {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    PutProvisionedConcurrencyConfig(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    record Request(Optional<Integer> provisionedConcurrentExecutions) implements LambdaRequest {}

    @PUT
    @ResponseStatus(202)
    public CompletionStage<ProvisionedOutput> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            @QueryParam("Qualifier") Optional<String> qualifier,
            Request request) {
        FunctionArn arn = FunctionName.parse(caller.home(), functionName, qualifier);
        new Violations()
                .required("provisionedConcurrentExecutions", request.provisionedConcurrentExecutions())
                .check();
        int environments = request.provisionedConcurrentExecutions().orElseThrow();
        return deployments
                .reallocate(arn, () -> registry.provisionedConcurrency().put(arn, environments))
                .thenApply(wanted -> ProvisionedOutput.of(wanted, new ProvisionedConcurrency.Allocation.InProgress(0)));
    }
}
