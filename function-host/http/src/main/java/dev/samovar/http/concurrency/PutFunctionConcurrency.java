package dev.samovar.http.concurrency;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.function.Violations;
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

/** Reserves concurrency for a function. */
@Path("/2017-10-31/functions/{FunctionName}/concurrency")
final class PutFunctionConcurrency {
    private final FunctionRegistry registry;
    private final Deployments deployments;

    PutFunctionConcurrency(FunctionRegistry registry, Deployments deployments) {
        this.registry = registry;
        this.deployments = deployments;
    }

    record Request(Optional<Integer> reservedConcurrentExecutions) implements LambdaRequest {}

    @PUT
    public CompletionStage<ConcurrencyOutput> put(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("FunctionName") String functionName,
            Request request) {
        FunctionArn function = FunctionName.parse(caller.home(), functionName, Optional.empty());
        new Violations()
                .required("reservedConcurrentExecutions", request.reservedConcurrentExecutions())
                .check();
        int concurrency = request.reservedConcurrentExecutions().orElseThrow();
        return deployments
                .reallocate(function, () -> registry.reservedConcurrency().put(function, concurrency))
                .thenApply(reserved -> new ConcurrencyOutput(Optional.of(reserved)));
    }
}
